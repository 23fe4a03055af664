import 'server-only'
import { Client } from 'pg'
import { databaseUrl } from './database.ts'

/**
 * Does work that only one process is to do at a time, whatever the machine; who comes meanwhile does nothing. PostgreSQL
 * frees the place when the process ends, however it ends, so that nobody waits for one that was killed.
 *
 * @param name of the work
 * @returns what the work answers; null = another process is at it
 * @throws what the work throws; Error without a database
 * @example await workAlone('demonstration responses', () => fill())
 */
export async function workAlone<Value>(name: string, work: () => Promise<Value>): Promise<Value | null> {
  // A connection of its own: those of the pool come and go, and the place with them.
  const client = new Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  try {
    await client.connect()
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free',
      [name],
    )
    return rows[0]?.free === true ? await work() : null
  } finally {
    await client.end().catch(() => undefined)
  }
}
