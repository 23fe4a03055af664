import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { writeDemo } from '#lib/dataset/demo/write-demo.ts'
import { measureInsight } from './bench/measure-insight.ts'
import { measureLoading, type Loading } from './bench/measure-loading.ts'
import { measureGrowth, measureScoring } from './bench/measure-scoring.ts'
import { runMain } from './run-main.ts'

type Options = {
  readonly package?: string
  readonly json?: true
  readonly growth: boolean
  readonly insight?: true
}

async function loadingOfDemo(): Promise<Loading> {
  const folder = await mkdtemp(join(tmpdir(), 'reweigh-demo-'))
  try {
    await writeDemo(folder)
    return await measureLoading(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Measures loading and rescoring a package: medians and 99th percentiles in milliseconds, after a warm-up. */
async function bench(options: Options): Promise<void> {
  const loading =
    options.package === undefined ? await loadingOfDemo() : await measureLoading(options.package)
  const { sameMethods, anyMethods } = measureScoring(loading.snapshot)
  const figures = {
    dataset: loading.snapshot.dataset.name,
    areas: loading.snapshot.areas.count,
    small_areas: loading.snapshot.smallAreas?.count ?? 0,
    indicators: loading.snapshot.indicators.length,
    node: process.version,
    import_ms: loading.import_ms,
    load_ms: loading.load_ms,
    rescore_ms: sameMethods.median,
    rescore_p99_ms: sameMethods.p99,
    rescore_any_method_ms: anyMethods.median,
    rescore_any_method_p99_ms: anyMethods.p99,
    ...(options.insight ? { insight: await measureInsight(loading.snapshot) } : {}),
    ...(options.growth ? { growth: measureGrowth() } : {}),
  }
  process.stdout.write(`${JSON.stringify(figures, null, options.json ? 0 : 2)}\n`)
}

const program = new Command('bench')
  .description(
    'Measures how long it takes to load and rescore a dataset package (the demonstration without --package).',
  )
  .option('--package <dir>', 'a dataset package')
  .option('--json', 'one JSON object on one line')
  .option('--insight', 'also how long leaving out, flips, influence, 1,000 reruns and sensitivity take')
  .option('--no-growth', 'leave out how the time grows from 1,000 to 100,000 areas')

await runMain(async () => {
  await program.parseAsync()
  await bench(program.opts<Options>())
})
