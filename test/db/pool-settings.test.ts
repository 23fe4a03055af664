import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuseUnsafePool } from '#bin/start/refuse-unsafe-pool.ts'
import { freshDatabase, testDatabases } from '#test/support/database.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const database = freshDatabase()
const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
const other = { url: '' }

async function limit(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const name = new URL(url).pathname.slice(1)
  for (const one of limits) await client.query(`ALTER DATABASE ${name} SET ${one} = '5s'`)
  await client.end()
}

beforeAll(async () => {
  other.url = await createDatabase(testDatabases().adminUrl)
})
afterAll(() => dropDatabase(testDatabases().adminUrl, other.url))

describe('refuseUnsafePool(url, pool)', () => {
  it('refuses a pooler through which statements may run for ever, and says what to set', async () => {
    await expect(refuseUnsafePool(database.url, database.url)).rejects.toThrow('in connect_query')
  })

  it('refuses one that leads to another database', async () => {
    await limit(other.url)
    await expect(refuseUnsafePool(database.url, other.url)).rejects.toThrow('another database')
  })

  it('takes one that limits statements, one that does not answer just now, and none', async () => {
    await limit(database.url)
    await refuseUnsafePool(database.url, database.url)
    await refuseUnsafePool(database.url, 'postgresql://nobody@127.0.0.1:9/none')
    await refuseUnsafePool(database.url, undefined)
  })
})
