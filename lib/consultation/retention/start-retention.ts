import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseTime } from '#lib/service/clock.ts'
import { noteWork } from '#lib/service/health/regular-work.ts'
import { retentionIsDue, runRetention } from './run-retention.ts'

/** Milliseconds between two looks at whether it is time. */
const pause = 15 * 60_000

/** Erases what is too old once a day, for as long as the process runs. A database that is away is asked again later. */
async function keepRetention(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const arrivedAt = databaseTime()
      if (await retentionIsDue(arrivedAt)) await runRetention({ actor: { kind: 'system' }, arrivedAt })
      await noteWork('retention')
    } catch {
      // The database is away: pages say so, and the next look may find it again.
    }
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}

/** Begins to do so, until this process is told to stop. Once a process. */
export function startRetention(): void {
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort())
  void keepRetention(stop.signal)
}
