import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { testDatabases } from './database.ts'
import { throughPool } from './through-pool.ts'

/** Takes a database away under a served site, by another name, or gives it back: it is back when the site can reach it. */
export async function setDatabaseAway(url: string, away: boolean): Promise<void> {
  const client = new Client({ connectionString: testDatabases().adminUrl })
  const name = new URL(url).pathname.slice(1)
  await client.connect()
  if (away) {
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    await client.query(`ALTER DATABASE ${name} RENAME TO ${name}_away`)
  } else {
    await client.query(`ALTER DATABASE ${name}_away RENAME TO ${name}`)
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  }
  await client.end()
  if (!away) await back(url)
}

/** A pooler that could not log in waits for a second before it tries again (`server_login_retry`), and refuses until then. */
async function back(url: string): Promise<void> {
  const connectionString = throughPool(url)
  if (connectionString === undefined) return
  for (let left = 50; ; left--) {
    const client = new Client({ connectionString })
    client.on('error', () => undefined)
    const trouble = await client
      .connect()
      .then(() => client.query('SELECT 1'))
      .then(
        () => null,
        (cause: unknown) => ({ cause }),
      )
      .finally(() => client.end().catch(() => undefined))
    if (trouble === null) return
    if (left === 0) throw new Error('The pooler does not find the database again', trouble)
    await sleep(100)
  }
}
