import { setTimeout as sleep } from 'node:timers/promises'
import { Client, escapeLiteral } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { databaseErrorCode } from '#lib/db/database-error-code.ts'
import { databaseTrouble } from '#lib/db/database-trouble.ts'
import { explainDatabaseError } from '#lib/db/explain-database-error.ts'
import { clusterPassword, createCluster } from './create-cluster.ts'
import { postgresHome } from './postgres-home.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import { startPostmaster } from './start-postmaster.ts'

/** The program's own PostgreSQL, running, and our share in it. */
export type EmbeddedDatabase = {
  /** For the program: owner of the database "reweigh", and of nothing else. */
  readonly url: string
  /** For tests: may make and drop databases. */
  readonly adminUrl: string
  /** Where PostgreSQL keeps its files: the data folder, or one that its account can reach. */
  readonly folder: string
  /** Settles when PostgreSQL went away though nobody here closed it. */
  readonly lost: Promise<void>
  /** Gives up our share; whoever is last stops PostgreSQL. Calling it again does nothing. */
  readonly close: () => Promise<void>
}

/**
 * Everyone who uses PostgreSQL shares this lock, and whoever gets it alone is the last and stops the server.
 * PostgreSQL itself takes the lock from a process that was killed, so nothing has to be cleaned up.
 */
const lease = '(1919251319, 1)'

const patience = 60_000

const address = (port: number, user: string, password: string, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

/** Our share in a running server, or undefined when it is just starting or stopping. */
async function takeShare(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true })
  client.on('error', () => undefined) // Told by 'end' as well.
  try {
    await client.connect()
    const { rows } = await client.query<{ shared: boolean }>(
      `SELECT pg_try_advisory_lock_shared${lease} AS shared`,
    )
    if (rows[0]?.shared) return client
  } catch (error) {
    if (databaseTrouble(error) !== 'unreachable') throw error
  }
  await client.end().catch(() => undefined)
  return undefined
}

/** The program's own database and its owner, made when they are not there yet. */
async function ensureDatabase(share: Client, password: string): Promise<void> {
  const { rows } = await share.query<{ role: boolean; panel: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reweigh') AS role,
            EXISTS (SELECT FROM pg_auth_members WHERE member = to_regrole('reweigh')
                      AND roleid = to_regrole('reweigh_panel')) AS panel,
            EXISTS (SELECT FROM pg_database WHERE datname = 'reweigh') AS database`,
  )
  const statements = [
    ...(rows[0]?.role ? [] : [`CREATE ROLE reweigh LOGIN PASSWORD ${escapeLiteral(password)}`]),
    ...(rows[0]?.panel ? [] : ['CREATE ROLE reweigh_panel NOLOGIN', 'GRANT reweigh_panel TO reweigh']),
    ...(rows[0]?.database ? [] : ['CREATE DATABASE reweigh OWNER reweigh']),
  ]
  for (const statement of statements) {
    await share.query(statement).catch((error: unknown) => {
      const madeByAnother = ['42710', '42P04', '23505'].includes(databaseErrorCode(error) ?? '')
      if (!madeByAnother) throw error
    })
  }
}

/**
 * The program's own PostgreSQL: the one that runs on this data folder, or one that is started now.
 *
 * Any number of processes may hold a share. The last one to close stops the server; a process that was
 * killed counts as closed, and a server that was left alone by such a process is taken over.
 *
 * @param dataFolder absolute; made when it does not exist
 * @param lasting false for a database that is thrown away: faster, but lost when the machine stops
 * @throws OperatorError in one sentence when PostgreSQL cannot run here
 */
export async function openEmbeddedDatabase(
  dataFolder: string,
  { lasting = true }: { lasting?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const home = await postgresHome(dataFolder)
  await createCluster(home)
  const password = await clusterPassword(home)
  const giveUp = Date.now() + patience
  for (;;) {
    const running = await runningPostmaster(home)
    if (running?.ready) {
      const adminUrl = address(running.port, 'postgres', password, 'postgres')
      const share = await takeShare(adminUrl)
      if (share) {
        const { lost, close } = shareOf(share, () => stopPostmaster(home))
        try {
          await ensureDatabase(share, password)
        } catch (error) {
          await close()
          throw explainDatabaseError(error, adminUrl)
        }
        const url = address(running.port, 'reweigh', password, 'reweigh')
        return { url, adminUrl, folder: home.folder, lost, close }
      }
    }
    if (Date.now() > giveUp) {
      throw new OperatorError(
        `PostgreSQL neither starts nor stops in ${home.folder}; its log there, postgres.log, says why.`,
      )
    }
    if (running || (await startPostmaster(home, { lasting })) === 'busy') await sleep(200)
  }
}

function shareOf(share: Client, stop: () => Promise<void>): Pick<EmbeddedDatabase, 'lost' | 'close'> {
  let over = false
  const lost = new Promise<void>((resolve) => {
    share.once('end', () => {
      if (!over) resolve()
      over = true
    })
  })
  const close = async () => {
    if (over) return
    over = true
    try {
      await share.query(`SELECT pg_advisory_unlock_shared${lease}`)
      const { rows } = await share.query<{ last: boolean }>(`SELECT pg_try_advisory_lock${lease} AS last`)
      if (rows[0]?.last) await stop()
    } catch (error) {
      if (databaseTrouble(error) !== 'unreachable') throw error
    }
    await share.end().catch(() => undefined)
  }
  return { lost, close }
}
