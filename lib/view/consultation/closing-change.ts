import { formatMoment } from '#lib/view/format/format-moment.ts'

/**
 * A change of the closing, as the page says it.
 *
 * Example: "The closing was moved from 5pm on Friday 29 January 2027 to 5pm on Friday 5 February 2027." and the reason.
 */
export const closingChange = ({
  previous,
  closesAt,
  reason,
}: {
  readonly previous: Date
  readonly closesAt: Date
  readonly reason: string
}) => ({
  moved: `The closing was moved from ${formatMoment(previous)} to ${formatMoment(closesAt)}.`,
  reason,
})
