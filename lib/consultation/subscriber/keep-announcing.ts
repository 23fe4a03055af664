import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/db/database.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { noteWork } from '#lib/service/health/regular-work.ts'
import { confirmDays } from './ask-to-be-told.ts'
import { beginAnnouncements } from './begin-announcements.ts'
import { writeAnnouncement } from './write-announcement.ts'

/** Milliseconds between two looks. */
const pause = 5000

/** Everything that is to be told now is written, and addresses that were never confirmed are forgotten. */
export async function announceAll(origin: string, now: Date, stop?: AbortSignal): Promise<void> {
  await beginAnnouncements(now)
  while (stop?.aborted !== true && (await writeAnnouncement(origin, now)));
  await forgetUnconfirmed(now)
}

/** Addresses that were not confirmed in time; of one that had been stopped before only the hash stays. */
async function forgetUnconfirmed(now: Date): Promise<void> {
  const askedAt = { lte: new Date(now.getTime() - confirmDays * 86_400_000) }
  await db().subscriber.deleteMany({ where: { confirmedAt: null, stoppedAt: null, askedAt } })
  await db().subscriber.updateMany({
    where: { confirmedAt: null, stoppedAt: { not: null }, email: { not: '' }, askedAt },
    data: { email: '', confirmHash: null },
  })
}

/** Tells people of consultations for as long as the process runs. A database that is away is asked again later. */
export async function keepAnnouncing(origin: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await announceAll(origin, databaseTime(), stop)
      await noteWork('announcements')
    } catch {
      // The database is away: pages say so, and the next look may find it again.
    }
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}

/** Begins to do so, until this process is told to stop. Once a process. `origin`: what links in letters begin with. */
export function startAnnouncing(origin: string): void {
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort())
  void keepAnnouncing(origin, stop.signal)
}
