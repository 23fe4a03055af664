import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'
import { tallySums } from '#lib/telemetry/tally.ts'
import { thisProcess } from '#lib/telemetry/this-process.ts'
import { touchAliveFile } from './alive-file.ts'

/** Milliseconds between two times that a process says that it runs. */
const pause = 15_000

/** Seconds after which a process that has not said so counts as gone: four times in vain. */
export const gone = 60

/** Says that this process runs and what it has counted since it began; rows of processes that are long gone go. */
export async function beat(id: string): Promise<void> {
  const { kind, version } = thisProcess()
  const counted = JSON.stringify(tallySums())
  await db().$executeRaw`
    INSERT INTO "Heartbeat" ("id", "kind", "version", "startedAt", "seenAt", "counted")
    VALUES (${id}::uuid, ${kind}, ${version}, now(), now(), ${counted}::jsonb)
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = now(), "counted" = ${counted}::jsonb`
  await db().$executeRaw`DELETE FROM "Heartbeat" WHERE "seenAt" < now() - interval '1 day'`
}

async function keepBeating(stop: AbortSignal): Promise<void> {
  const id = randomUUID()
  while (!stop.aborted) {
    await touchAliveFile(env().REWEIGH_ALIVE_FILE).catch(() => undefined) // A full disk: then it looks hung, and is begun anew.
    await beat(id).catch(() => undefined) // The database is away: that nobody hears of this process is then right.
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
  await db()
    .heartbeat.deleteMany({ where: { id } })
    .catch(() => undefined)
}

/** Begins to say so, until `stop` aborts. Wait for what it gives before the database is closed. */
export const startBeating = (stop: AbortSignal): Promise<void> => keepBeating(stop)

/** Begins to say so, until somebody stops this process. */
export function beatUntilStopped(): void {
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort())
  void startBeating(stop.signal)
}
