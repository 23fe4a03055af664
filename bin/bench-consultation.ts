import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { ensureDemoPeople } from '#lib/auth/ensure-demo-people.ts'
import { demoConsultationId } from '#lib/consultation/demo/demo-id.ts'
import { ensureDemoConsultation } from '#lib/consultation/demo/ensure-demo-consultation.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { env } from '#lib/env/env.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { openEmbeddedDatabase } from '#lib/db/embedded/open-embedded-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { isAsWished, tableOf, type Figure } from './bench/consultation/figures.ts'
import { fillConsultation } from './bench/consultation/fill-consultation.ts'
import { measureEnsemble } from './bench/consultation/measure-ensemble.ts'
import { measureExport } from './bench/consultation/measure-export.ts'
import { measurePages } from './bench/consultation/measure-pages.ts'
import { measureQueries } from './bench/consultation/measure-queries.ts'
import { measureRecord } from './bench/consultation/measure-record.ts'
import { measureSubmissions } from './bench/consultation/measure-submissions.ts'
import { measureWorkers } from './bench/consultation/measure-workers.ts'
import { runMain } from './run-main.ts'
import { projectFolder } from './setup/project.mjs'
import { buildSite } from './start/build-site.ts'

type Options = {
  readonly responses: number
  readonly scenarios: number
  readonly keep?: string
  readonly only: readonly Measure[]
  readonly minutes: number
  readonly perSecond: number
  readonly presses: number
  readonly json?: true
}

const say = (text: string) => process.stderr.write(`${text}\n`)

/** A PostgreSQL of its own that writes as safely as a real one, with the demonstration in it. */
async function withDemonstration<Value>(
  { keep }: Options,
  work: (urls: { url: string; adminUrl: string }) => Promise<Value>,
): Promise<Value> {
  const folder =
    keep === undefined ? await mkdtemp(path.join(tmpdir(), 'reweigh-bench-')) : path.resolve(keep)
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755) // PostgreSQL may run as another account than ours; its own folder stays closed.
  const database = await openEmbeddedDatabase(folder)
  try {
    await applyMigrations(database.url, path.join(projectFolder, 'prisma', 'migrations'))
    useDatabase(database.url)
    await ensureDemo()
    await ensureDemoConsultation()
    await ensureDemoPeople()
    return await work({ url: database.url, adminUrl: database.adminUrl.replace(/\/postgres$/, '/reweigh') })
  } finally {
    await closeJobBoard({ seconds: 0 })
    await closeDatabase()
    await database.close()
    if (keep === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function fill(adminUrl: string, { responses, scenarios }: Options): Promise<Figure[]> {
  const there = await db().response.count()
  if (there > 0) return [{ what: 'responses that were there', value: there, unit: '', wish: null }]
  const { snapshot } = await openDataset()
  const begun = performance.now()
  await fillConsultation({
    ...{ adminUrl, consultationId: demoConsultationId, snapshot, responses, scenarios },
    onProgress: (done) => {
      if (done % 10_000 === 0 || done === responses) say(`${done} of ${responses} responses written`)
    },
  })
  const seconds = Math.round((performance.now() - begun) / 1000)
  return [{ what: `${responses} responses written`, value: seconds, unit: 's', wish: null }]
}

const build = () => buildSite(env().NEXT_DIST_DIR, new AbortController().signal, process.stderr)

/** What can be measured, in order: what the panel reads is there only after the ensemble. */
const measures = {
  ensemble: (url: string) => measureEnsemble(url, demoConsultationId, say),
  workers: (url: string) => measureWorkers(url, demoConsultationId, say),
  queries: () => measureQueries(demoConsultationId, say),
  pages: async (url: string) => {
    await build()
    return await measurePages(url, demoConsultationId, say)
  },
  record: () => measureRecord(say),
  export: () => measureExport(demoConsultationId, say),
  submissions: async (url: string, options: Options) => {
    await build()
    return await measureSubmissions(url, demoConsultationId, options, say)
  },
} as const

type Measure = keyof typeof measures

async function bench(options: Options): Promise<void> {
  const figures = await withDemonstration(options, async ({ url, adminUrl }) => {
    const all = await fill(adminUrl, options)
    for (const measure of options.only) all.push(...(await measures[measure](url, options)))
    return all
  })
  const shown = options.json
    ? JSON.stringify({ ...options, processors: availableParallelism(), node: process.version, figures })
    : tableOf(figures)
  process.stdout.write(`${shown}\n`)
  if (!figures.every(isAsWished)) process.exitCode = 1
}

const allMeasures = Object.keys(measures).filter(isMeasure)

function isMeasure(name: string): name is Measure {
  return Object.hasOwn(measures, name)
}

function chosen(text: string): Measure[] {
  const names = text.split(',')
  if (!names.every(isMeasure)) throw new TypeError(`choose of ${allMeasures.join(', ')}`)
  return names
}

const count = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new TypeError(`${text} is not a whole number from 1 to 9999999`)
  return Number(text)
}

const program = new Command('bench:consultation')
  .description(
    'Writes 110,000 invented responses to the demonstration’s consultation in a PostgreSQL of its own and measures what people do with them.',
  )
  .option('--responses <n>', 'how many', count, 110_000)
  .option('--scenarios <n>', 'different scenarios among them', count, 60_000)
  .option('--only <names>', `what to measure: ${Object.keys(measures).join(', ')}`, chosen, allMeasures)
  .option('--minutes <n>', 'how long submissions arrive', count, 1)
  .option('--per-second <n>', 'how many submissions arrive each second', count, 12)
  .option('--presses <n>', 'how often each presses the button at the same moment', count, 2)
  .option('--keep <dir>', 'keep the database in this folder, and use it again when there is one')
  .option('--json', 'one JSON object on one line')

await runMain(async () => {
  await program.parseAsync()
  process.env.REWEIGH_SECRET ??= randomBytes(32).toString('base64url')
  await bench(program.opts<Options>())
})
process.exit()
