import { Client } from 'pg'
import { explainDatabaseError } from '#lib/db/explain-database-error.ts'

/**
 * Does work that takes long over a connection of its own, without the limits that hold for pages.
 *
 * @throws OperatorError when the database is away, full, or refuses; and whatever the work throws
 */
export async function withClient<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'reweigh backup',
  })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw explainDatabaseError(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}
