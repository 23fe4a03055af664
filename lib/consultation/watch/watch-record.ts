import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkAudit } from '#lib/consultation/audit/check-audit.ts'
import { agrees, checkCounts } from '#lib/consultation/audit/check-counts.ts'
import { logHead } from '#lib/service/audit/signed-head.ts'
import type { Call } from '#lib/service/call.ts'
import { noteWork, takeWork } from '#lib/service/health/regular-work.ts'

/** Milliseconds between two looks at whether something is due. */
const pause = 60_000

/** Counts responses anew when a day has passed since anybody did: what differs is noted, and an alert tells of it. */
export async function recountWhenDue(call: Call): Promise<void> {
  if (!(await takeWork('recount'))) return
  const wrong = (await checkCounts(call, {})).filter((counted) => !agrees(counted))
  const named = wrong.map(({ consultation }) => consultation).join(', ')
  await noteWork('recount', wrong.length === 0 ? '' : `The counts of responses do not agree: ${named}.`)
}

/** Checks the whole record when a day has passed since anybody did, and has the log keep where it ends. */
export async function checkRecordWhenDue(call: Call): Promise<void> {
  if (!(await takeWork('record-check'))) return
  const verdict = await checkAudit(call, {})
  if (verdict.intact) logHead({ before: call.arrivedAt, entries: verdict.entries, hash: verdict.head })
  await noteWork('record-check', verdict.intact ? '' : `Entry ${verdict.sequence} ${verdict.problem}.`)
}

/** Does both for as long as the process runs. A database that is away is asked again later. */
export async function keepWatchingRecord(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const call: Call = { actor: { kind: 'system' }, arrivedAt: new Date() }
    await recountWhenDue(call).catch(() => undefined)
    await checkRecordWhenDue(call).catch(() => undefined)
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}
