import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** The published list and ours: how many areas each has, and how many are on both. */
export type ListOverlap = { readonly published: number; readonly computed: number; readonly both: number }

/** One published column beside ours, as far as a sentence needs it. */
export type ColumnOverlap = {
  readonly kind: 'score' | 'rank'
  readonly compared: number
  readonly exact: number
  readonly within: number
  readonly notScored: number
  readonly largestError: number
}

/**
 * How the two lists agree, and why they may differ, in a sentence.
 *
 * Example: 225 published, 225 computed and 219 on both give "Published: 225 wards. Our rerun of the method: 225 wards.
 * 219 are on both; 6 of the published ones are missed and 6 others come in."
 */
export function listAgreement({ published, computed, both }: ListOverlap, one: string, many: string): string {
  const start = `Published: ${counted(published, one, many)}. Our rerun of the method: ${counted(computed, one, many)}.`
  if (published === both && computed === both) return `${start} They are the same.`
  return (
    `${start} ${formatCount(both)} are on both; ${formatCount(published - both)} of the published ones are missed ` +
    `and ${formatCount(computed - both)} ${computed - both === 1 ? 'other comes' : 'others come'} in.`
  )
}

/**
 * How a published column agrees with ours, in a sentence or two.
 *
 * Example: "7,430 of 7,433 ranks are the same, all within 1 place."
 */
export function columnAgreement(column: ColumnOverlap): string {
  const { kind, compared, notScored } = column
  const start = kind === 'rank' ? ranksAgree(column) : scoresAgree(column)
  return notScored === 0
    ? start
    : `${start} ${formatCount(notScored)} published ${kind}s have none of ours beside them, of ${formatCount(compared + notScored)}.`
}

function ranksAgree({ compared, exact, largestError }: ColumnOverlap): string {
  if (exact === compared) return `All ${formatCount(compared)} ranks are the same.`
  return `${formatCount(exact)} of ${formatCount(compared)} ranks are the same, all within ${counted(largestError, 'place')}.`
}

function scoresAgree({ compared, within, largestError }: ColumnOverlap): string {
  const which = within === compared ? 'All' : `${formatCount(within)} of`
  const most = within === compared ? '' : ` The largest difference is ${Number(largestError.toPrecision(2))}.`
  return `${which} ${formatCount(compared)} scores agree to the precision of the published numbers.${most}`
}
