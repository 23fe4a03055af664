import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import type { ResultView } from './result-view.ts'

const verbs = {
  changes: { one: 'changes', many: 'change', none: 'enters or leaves' },
  entering: { one: 'enters', many: 'enter', none: 'enters' },
  leaving: { one: 'leaves', many: 'leave', none: 'leaves' },
  staying: { one: 'stays', many: 'stay', none: 'stays' },
} as const

/**
 * What the table of areas shows, as its heading: the finding first, an empty table in words.
 *
 * Example: "The 87 wards that change"; "No ward leaves"; without changes "The 225 wards on the list".
 */
export function tableTitle({ table: { show, total }, counts, changed }: ResultView, noun: AreaNoun): string {
  if (total === 0) return `No ${noun.one} ${changed ? verbs[show].none : 'is listed'}`
  const areas = `The ${counted(total, noun.one, noun.many)}`
  if (!changed) return `${areas} on the list`
  if (show === 'staying' && counts.entering + counts.leaving === 0) return `${areas} on both lists`
  return `${areas} that ${total === 1 ? verbs[show].one : verbs[show].many}`
}
