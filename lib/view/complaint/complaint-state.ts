import { timeWords } from '#lib/view/service/time-words.ts'
import { counted } from '#lib/view/format/counted.ts'

/** When a complaint came, is due, and was dealt with. */
export type ComplaintDates = {
  readonly receivedAt: Date
  readonly acknowledgeBy: Date
  readonly acknowledgedAt: Date | null
  readonly closedAt: Date | null
}

/** How it stands, in words, and whether somebody has to hurry. */
export type ComplaintState = { readonly words: string; readonly late: boolean }

const day = 86_400_000

/**
 * How a complaint stands at a moment.
 *
 * Example: of one that came on 1 July, `now` being 20 July, "Due in 11 days"; on 3 August "Overdue by 3 days".
 */
export function complaintState({ acknowledgeBy, closedAt }: ComplaintDates, now: Date): ComplaintState {
  if (closedAt !== null) return { words: 'Closed', late: false }
  const seconds = (acknowledgeBy.getTime() - now.getTime()) / 1000
  if (seconds < 0) return { words: `Overdue by ${timeWords(-seconds)}`, late: true }
  return { words: `Due in ${timeWords(seconds)}`, late: seconds < (7 * day) / 1000 }
}

/** The heading of the list: what is open, and how much of it is late. */
export function complaintsFinding(open: readonly ComplaintDates[], now: Date): string {
  if (open.length === 0) return 'No complaint waits for an answer'
  const overdue = open.filter(({ acknowledgeBy }) => acknowledgeBy < now).length
  const wait = `${counted(open.length, 'complaint')} ${open.length === 1 ? 'waits' : 'wait'} for an answer`
  return overdue === 0 ? wait : `${wait}, ${overdue} overdue`
}
