import 'server-only'
import { db } from '#lib/db/database.ts'
import { gone } from './heartbeat.ts'

/** Whether any worker, on whatever machine, said lately that it runs. Throws Error when the database is away. */
export async function workersAlive(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Heartbeat" WHERE "kind" = 'worker' AND "seenAt" > now() - make_interval(secs => ${gone})
    ) AS "alive"`
  return row?.alive === true
}
