import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { importPackage } from '#lib/dataset/import-package.ts'
import { env } from '#lib/env/env.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { measureHttp } from './bench/measure-http.ts'
import { measureUnchanged } from './bench/measure-unchanged.ts'
import { whileServing } from './bench/while-serving.ts'
import { runMain } from './run-main.ts'
import { projectFolder } from './setup/project.mjs'
import { buildSite } from './start/build-site.ts'

type Options = {
  readonly package?: string
  readonly connections: number
  readonly seconds: number
  readonly json?: true
}

/** The dataset to ask about, in the database at `url`. */
async function load(url: string, directory: string | undefined): Promise<Snapshot> {
  await applyMigrations(url, path.join(projectFolder, 'prisma', 'migrations'))
  useDatabase(url)
  try {
    if (directory === undefined) await ensureDemo()
    const imported = directory === undefined ? undefined : await importPackage(directory)
    if (imported?.ok === false) {
      throw new ServiceError({
        kind: 'Invalid',
        message: 'The package has problems.',
        issues: imported.issues,
      })
    }
    return (await openDataset(imported?.value.id)).snapshot
  } finally {
    await closeDatabase()
  }
}

async function bench({ package: directory, connections, seconds, json }: Options): Promise<void> {
  const database = await openScratchDatabase()
  try {
    const { dataset, methodology, areas } = await load(database.url, directory)
    await buildSite(env().NEXT_DIST_DIR, new AbortController().signal, process.stderr)
    const id = `${dataset.name}@${dataset.version}`
    const measured = await whileServing(database.url, async (url) => ({
      some_changes: await measureHttp(url, id, methodology, { connections, seconds, changes: 'some' }),
      all_changes: await measureHttp(url, id, methodology, { connections, seconds, changes: 'all' }),
      unchanged: await measureUnchanged(url, id, { connections: 4, seconds }),
    }))
    const figures = {
      dataset: id,
      areas: areas.count,
      connections,
      seconds,
      processors: availableParallelism(),
      node: process.version,
      ...measured,
    }
    process.stdout.write(`${JSON.stringify(figures, null, json ? 0 : 2)}\n`)
  } finally {
    await database.close()
  }
}

const count = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new TypeError(`${text} is not a whole number from 1 to 9999`)
  return Number(text)
}

const program = new Command('bench:http')
  .description(
    'Serves a dataset package (the demonstration without --package) as in production and asks for distinct scenarios as fast as it answers.',
  )
  .option('--package <dir>', 'a dataset package')
  .option('--connections <n>', 'how many at once', count, 20)
  .option('--seconds <n>', 'how long, after a warm-up', count, 10)
  .option('--json', 'one JSON object on one line')

await runMain(async () => {
  await program.parseAsync()
  process.env.REWEIGH_SECRET ??= randomBytes(32).toString('base64url')
  await bench(program.opts<Options>())
})
process.exit()
