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
import { serveSite, type Host, type ServedSite } from '#test/support/serve-site.ts'

const run = promisify(execFile)

/** Servers as they run in production, with an open consultation, on any PostgreSQL. */
export type DrillServers = {
  readonly databaseUrl: string
  readonly consultation: MadeConsultation
  /** Starts another server on the same database, at a free port or a given one. */
  readonly serve: (settings?: Readonly<Record<string, string>>, on?: Host) => Promise<ServedSite>
}

/** The same on a PostgreSQL of its own that writes as safely as in production. */
export type DrillSite = DrillServers & {
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

/** Prepares an empty database, does work with servers on it, and ends them. */
export async function withServers<Value>(
  databaseUrl: string,
  work: (servers: DrillServers) => Promise<Value>,
): Promise<Value> {
  const served: ServedSite[] = []
  try {
    await applyMigrations(databaseUrl, 'prisma/migrations')
    useDatabase(databaseUrl)
    const consultation = await makeConsultation({ id: 'drill' })
    await publishDataset(consultation.datasetId)
    const serve: DrillServers['serve'] = async (settings, on) => {
      const site = await serveSite(databaseUrl, settings, on)
      served.push(site)
      return site
    }
    return await work({ databaseUrl, consultation, serve })
  } finally {
    await Promise.all(served.map((site) => site.close()))
    await closeDatabase()
  }
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
  try {
    return await withServers(database.url, (servers) =>
      work({
        ...servers,
        postgresProcesses: async () => {
          const pid = Number(
            (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
          )
          return [pid, ...(await childrenOf(pid))]
        },
        startPostgres: async () => void opened.push(await openEmbeddedDatabase(folder)),
      }),
    )
  } finally {
    for (const one of opened.reverse()) await one.close()
    await rm(folder, { recursive: true, force: true })
  }
}
