import { Client } from 'pg'
import { testSite } from './site.ts'

/** Runs one statement in the database of the served site, as an operator would. */
export async function inSiteDatabase(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new Client({ connectionString: testSite().databaseUrl })
  await client.connect()
  try {
    await client.query(statement, [...values])
  } finally {
    await client.end()
  }
}
