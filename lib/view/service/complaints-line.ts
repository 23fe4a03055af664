import { formatCount } from '#lib/view/format/format-count.ts'
import type { ServiceLine } from './service-line.ts'
import { timeWords } from './time-words.ts'

/** A complaint is to be looked at a week before it is due. */
const complaintWarning = 7 * 86_400

/**
 * How many complaints are open, and when the first is due.
 *
 * @param due seconds until then; below 0 when it is overdue, null without any
 */
export function complaintsLine({
  open,
  due,
}: {
  readonly open: number
  readonly due: number | null
}): ServiceLine {
  const until =
    due === null
      ? ''
      : due < 0
        ? `the oldest overdue for ${timeWords(-due)}`
        : `the first due in ${timeWords(due)}`
  return {
    name: 'Complaints about personal data that wait for an answer',
    figure: open === 0 ? 'none' : `${formatCount(open)}, ${until}`,
    note: 'Due 30 days after they came. Look a week before: Complaints.',
    well: due === null || due > complaintWarning,
  }
}
