import { stageOf, type StageFacts } from '#lib/consultation/consultation/stage-of.ts'

/** How long after closing a form that was opened before is still taken, in milliseconds. */
export const grace = 15 * 60_000

/** Whether something that arrived counts: in time, in the minutes of grace, or not, because it is too early or too late. */
export type Arrival = 'in_time' | 'in_grace' | 'too_early' | 'too_late'

/**
 * Decides by the server's clock when the request arrived, not when work on it was done.
 *
 * The moment of closing itself is after closing; the last moment of grace, 15 minutes later, still counts.
 * Example: closing at 17:00, a form opened at 16:50 that arrives at 17:15:00.000 is `in_grace`, 1 ms later `too_late`.
 */
export function arrivalOf(
  consultation: StageFacts,
  { arrivedAt, openedAt }: { readonly arrivedAt: Date; readonly openedAt: Date },
): Arrival {
  const stage = stageOf(consultation, arrivedAt)
  if (stage === 'open') return 'in_time'
  if (stage === 'draft' || stage === 'planned') return 'too_early'
  const opened = stageOf(consultation, openedAt) === 'open'
  const late = arrivedAt.getTime() - consultation.closesAt.getTime()
  return opened && late <= grace && stage === 'analysing' ? 'in_grace' : 'too_late'
}
