import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Work } from '#lib/dataset/sureness/create-analyses.ts'
import { db } from '#lib/db/database.ts'
import { workersAlive } from '#lib/service/health/workers-alive.ts'
import { patience, type Waiting } from './begin-analysis.ts'
import { fromBytes } from './stored-value.ts'

/** What became of an analysis that workers were asked for. */
export type Found<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: string }
  /** They could not do it, or there are none (any more): why, for the log. */
  | { readonly kind: 'nobody'; readonly because: string }

/** Milliseconds between two looks at how far it is. */
const pause = 150

/** Milliseconds between two times that a server says that it still waits, and looks whether there still are workers. */
const stay = (patience * 1000) / 3

/**
 * Waits until workers have done an analysis, telling meanwhile how far it is. It asks the database again and again: what
 * would call by itself (LISTEN) needs a connection for each server that no pooler can share.
 *
 * Throws the reason of `signal` when that aborts, and Error when the database is away.
 */
export async function waitForAnalysis<Value extends object>(
  { analysis: id, waiter }: Waiting,
  [signal, onProgress]: Parameters<Work<Value>>,
): Promise<Found<Value>> {
  let said = performance.now()
  let told = -1
  for (;;) {
    signal.throwIfAborted()
    const row = await db().analysis.findUnique({
      where: { id },
      select: { state: true, done: true, total: true, problem: true },
    })
    if (row === null) return { kind: 'nobody', because: 'it was erased' }
    const { state, done, total, problem } = row
    if (done !== told) onProgress({ done, total })
    told = done
    if (state === 'done') return resultOf(id)
    if (state === 'refused') return { kind: 'refused', problem }
    if (state === 'failed') return { kind: 'nobody', because: 'workers failed' }
    if (performance.now() - said > stay) {
      said = performance.now()
      await db().$executeRaw`
        UPDATE "AnalysisWaiter" SET "until" = now() + make_interval(secs => ${patience})
        WHERE "id" = ${waiter}::uuid`
      if (!(await workersAlive())) return { kind: 'nobody', because: 'no worker is left' }
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined)
  }
}

async function resultOf<Value extends object>(id: string): Promise<Found<Value>> {
  const row = await db().analysis.findUnique({ where: { id }, select: { result: true } })
  if (!row?.result) return { kind: 'nobody', because: 'it was erased' }
  // A cast, because the key of a question belongs to one kind of analysis, whose result workers kept under it.
  return { kind: 'done', value: (await fromBytes(row.result)) as Value }
}
