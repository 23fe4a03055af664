import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import type { ListCounts } from '#lib/view/list-counts.ts'
import type { ResultView } from './result-view.ts'

/**
 * The answer in one sentence.
 *
 * `changed`: whether the visitor changed anything.
 * Example: "264 wards would be listed, 39 more than now".
 */
export function headline(
  { now, yours, entering, leaving }: ListCounts,
  changed: boolean,
  noun: AreaNoun,
): string {
  const areas = (count: number) => counted(count, noun.one, noun.many)
  if (!changed) return `${areas(now)} ${now === 1 ? 'is' : 'are'} listed by the current method`
  if (entering === 0 && leaving === 0) return `The list stays the same: ${areas(yours)}`
  if (yours === 0) return `No ${noun.one} would be listed`
  const difference = yours - now
  const than =
    difference === 0
      ? 'as many as now'
      : `${formatCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than now`
  return `${areas(yours)} would be listed, ${than}`
}

/** Who lives there, to three figures. Example: "2.64 million people live in these wards, 282,000 more than now". */
export function peopleWords({ counts, people }: ResultView, noun: AreaNoun): string | null {
  if (people === null || (people.yours === 0 && people.now === 0)) return null
  const difference = people.yours - people.now
  const than =
    difference === 0
      ? ''
      : `, ${peopleInProse(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than now`
  if (people.yours === 0) return `Now ${peopleInProse(people.now)} people live in listed ${noun.many}`
  const where = counts.yours === 1 ? `this ${noun.one}` : `these ${noun.many}`
  return `${peopleInProse(people.yours)} people live in ${where}${than}`
}

/** What is read out, once, when new figures arrive. Example: "264 wards listed, 63 entering, 24 leaving". */
export const announcement = ({ yours, entering, leaving }: ListCounts, noun: AreaNoun): string =>
  `${counted(yours, noun.one, noun.many)} listed, ${formatCount(entering)} entering, ${formatCount(leaving)} leaving`
