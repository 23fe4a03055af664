import { Client } from 'pg'
import { setClockOffset } from '#lib/service/clock.ts'
import { againAndAgain } from './again-and-again.ts'

const minute = 60_000

/**
 * Measures how far this machine's clock is from the database's. Answers whether the database said. Connecting takes longer
 * than asking, so it is not within what is measured.
 */
async function measure(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 2000 })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  try {
    await client.connect()
    const asked = Date.now()
    const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
    const answered = Date.now()
    if (rows[0]) setClockOffset(rows[0].now.getTime() - (asked + answered) / 2)
    return rows[0] !== undefined
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Keeps the time of this process the database's (`databaseTime`): measures now, and every minute from then on; every five
 * seconds while the database does not answer. Returns after the first attempt.
 */
export const followDatabaseClock = (url: string, stop: AbortSignal): Promise<void> =>
  againAndAgain(async () => ((await measure(url)) ? minute : 5000), stop)
