import { Client } from 'pg'
import { testDatabases } from './database.ts'

/** Takes a database away under a served site, by another name, or gives it back. */
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
}
