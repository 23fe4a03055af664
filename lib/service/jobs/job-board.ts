import 'server-only'
import { PgBoss } from 'pg-boss'
import { databaseUrl } from '#lib/db/database.ts'

type Board = {
  readonly boss: PgBoss
  readonly started: Promise<PgBoss>
  readonly queues: Map<string, Promise<void>>
}

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one board all the same. */
const shelf = globalThis as { reweighJobs?: Board | undefined }

/** Seconds between two looks for jobs whose worker is gone. */
const lookForLost = 5

/** As in lib/db/database.ts: a database whose host is gone says nothing, and is not waited for until the system gives up. */
const limits = { connectionTimeoutMillis: 2000, query_timeout: 30_000, keepAlive: true }

function open(): Board {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    schema: 'jobs',
    application_name: 'reweigh-jobs',
    max: 3,
    ...limits, // pg-boss hands them to node-postgres.
    schedule: false,
    superviseIntervalSeconds: lookForLost,
    monitorIntervalSeconds: lookForLost,
    monitorVacuum: false,
    reindex: false,
  })
  // The database is away: pg-boss asks again by itself, and the server says of itself when it is.
  boss.on('error', () => undefined)
  return { boss, started: boss.start(), queues: new Map() }
}

/**
 * The queues of this process, in the schema "jobs" of the database: made when they are first asked for (docs/decisions/0012).
 *
 * @throws Error when the database is away
 */
export async function jobBoard(): Promise<PgBoss> {
  const board = (shelf.reweighJobs ??= open())
  try {
    return await board.started
  } catch (error) {
    if (shelf.reweighJobs === board) shelf.reweighJobs = undefined
    throw error
  }
}

/** Makes sure that something is done once for this board, however often it is asked for. */
export async function onceOnBoard(name: string, work: (boss: PgBoss) => Promise<void>): Promise<PgBoss> {
  const boss = await jobBoard()
  const done = shelf.reweighJobs?.queues
  const begun = done?.get(name) ?? work(boss)
  done?.set(name, begun)
  try {
    await begun
  } catch (error) {
    done?.delete(name)
    throw error
  }
  return boss
}

/**
 * Lets go of the queues of this process. Work that is under way is finished first, for at most so many seconds; what is
 * not by then, another worker begins again.
 */
export async function closeJobBoard({ seconds = 10 }: { seconds?: number } = {}): Promise<void> {
  const board = shelf.reweighJobs
  shelf.reweighJobs = undefined
  const boss = await board?.started.catch(() => undefined)
  await boss?.stop({ graceful: seconds > 0, timeout: Math.max(1, seconds) * 1000, close: true })
}
