import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { openEmbeddedDatabase } from '#lib/db/embedded/open-embedded-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'

const run = promisify(execFile)

/** A site as it runs in production, with an open consultation, on a PostgreSQL that writes as safely as in production. */
export type DrillSite = {
  readonly databaseUrl: string
  readonly consultation: MadeConsultation
  /** Starts another server on the same database, at a free port or a given one. */
  readonly serve: (settings?: Readonly<Record<string, string>>) => Promise<ServedSite>
  /** Numbers of PostgreSQL's processes, the first one (which starts the others) first. */
  readonly postgresProcesses: () => Promise<readonly number[]>
  /** Starts PostgreSQL again after it was killed or stopped. */
  readonly startPostgres: () => Promise<void>
}

/** The numbers of the processes that a process started, at once. */
async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout
    .split('\n')
    .map(Number)
    .filter((one) => one > 0)
}

/**
 * Opens such a site, does work with it, and takes all of it away again.
 *
 * @param around a folder to put PostgreSQL's files into
 */
export async function withDrillSite<Value>(
  work: (site: DrillSite) => Promise<Value>,
  around = tmpdir(),
): Promise<Value> {
  const folder = await mkdtemp(path.join(around, 'reweigh-drill-'))
  await chmod(folder, 0o755)
  const database = await openEmbeddedDatabase(folder)
  const opened = [database]
  const served: ServedSite[] = []
  try {
    await applyMigrations(database.url, 'prisma/migrations')
    useDatabase(database.url)
    const consultation = await makeConsultation({ id: 'drill' })
    await publishDataset(consultation.datasetId)
    return await work({
      databaseUrl: database.url,
      consultation,
      serve: async (settings = {}) => {
        const site = await serveSite(database.url, settings)
        served.push(site)
        return site
      },
      postgresProcesses: async () => {
        const pid = Number(
          (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
        )
        return [pid, ...(await childrenOf(pid))]
      },
      startPostgres: async () => void opened.push(await openEmbeddedDatabase(folder)),
    })
  } finally {
    await Promise.all(served.map((site) => site.close()))
    await closeDatabase()
    for (const one of opened.reverse()) await one.close()
    await rm(folder, { recursive: true, force: true })
  }
}
