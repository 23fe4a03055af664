import { formatMoment } from '#lib/view/format/format-moment.ts'
import { complaintState, type ComplaintDates } from './complaint-state.ts'

/** A complaint in the list of administrators, all of it in words. Moments are those of London. */
export type ComplaintLine = {
  readonly reference: string
  /** "Due in 11 days". */
  readonly state: string
  /** Due within a week, or overdue. */
  readonly late: boolean
  readonly received: string
  readonly due: string
  /** When, or "Not yet". */
  readonly acknowledged: string
}

/** How a complaint is shown at a moment. */
export function complaintLine(
  complaint: ComplaintDates & { readonly reference: string },
  now: Date,
): ComplaintLine {
  const { words: state, late } = complaintState(complaint, now)
  const { reference, receivedAt, acknowledgeBy, acknowledgedAt } = complaint
  return {
    ...{ reference, state, late },
    received: formatMoment(receivedAt),
    due: formatMoment(acknowledgeBy),
    acknowledged: acknowledgedAt === null ? 'Not yet' : formatMoment(acknowledgedAt),
  }
}
