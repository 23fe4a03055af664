import type { Comparison } from '#lib/scoring/compare.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/**
 * The finding that the map shows, as its heading.
 *
 * Example: "Where 63 wards would enter the list and 24 leave it"; without changes "Where the 225 wards on the list are".
 */
export function mapTitle(
  { entering, leaving, baseline }: Comparison,
  changed: boolean,
  { one, many }: AreaNoun,
): string {
  if (!changed)
    return `Where the ${counted(baseline, one, many)} on the list ${baseline === 1 ? 'is' : 'are'}`
  const [enters, leaves] = [entering.length, leaving.length]
  if (enters + leaves === 0) return `No ${one} would enter or leave the list`
  if (leaves === 0) return `Where ${counted(enters, one, many)} would enter the list`
  if (enters === 0) return `Where ${counted(leaves, one, many)} would leave the list`
  return `Where ${counted(enters, one, many)} would enter the list and ${formatCount(leaves)} leave it`
}
