import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import type { PlaceRow } from './place-row.ts'
import type { RegionsView } from './regions-view.ts'

/** The picture of the regions in words and figures. */
export type RegionChartView = {
  readonly lead: string
  readonly title: string
  readonly label: string
  readonly note: string
  readonly rows: readonly {
    readonly name: string
    readonly now: number
    readonly yours: number
    readonly nowWords: string
    readonly yoursWords: string
  }[]
}

/** What the regions show: shares of people where the dataset says how many there are, else of areas; null without regions. */
export function regionChartOf({
  noun,
  regions,
  changed,
  hasPeople,
  total,
}: Pick<RegionsView, 'noun' | 'regions' | 'changed' | 'hasPeople' | 'total'>): RegionChartView | null {
  const nowOf = (row: PlaceRow) => (hasPeople ? row.peopleShareNow : row.areaShareNow)
  const yoursOf = (row: PlaceRow) => (hasPeople ? row.peopleShareYours : row.areaShareYours)
  const [top, second] = [...regions].sort((a, b) => yoursOf(b) - yoursOf(a))
  if (top === undefined) return null
  const what = hasPeople ? 'people who live in listed' : 'listed'
  const share = hasPeople ? `people who live in listed ${noun.many}` : `${noun.many} that are listed`
  const highest =
    second === undefined || yoursOf(top) > yoursOf(second)
      ? `${top.name}: the largest share of ${share}, ${formatShare(yoursOf(top))}`
      : `Several regions have the largest share of ${share}, ${formatShare(yoursOf(top))}`
  const people = hasPeople ? `, home to ${peopleInProse(total.peopleScenario)} people` : ''
  const before = changed ? `; now ${formatCount(total.baseline)}` : ''
  return {
    lead: `${formatCount(total.scenario)} of ${formatCount(total.areas)} ${noun.many} are listed${changed ? ' under your changes' : ''}${people}${before}.`,
    title: highest,
    label: `Bars: ${what} ${noun.many}, as a share of each region. ${joinWords(
      regions.map(
        (row) =>
          `${row.name} ${changed ? `${formatShareExactly(nowOf(row))} now, ${formatShareExactly(yoursOf(row))} yours` : formatShareExactly(yoursOf(row))}`,
      ),
    )}.`,
    note: `Each bar is the share of a region’s ${share}. ${hasPeople ? `This is the share of ${noun.many} weighted by who lives in them. ` : ''}${
      changed ? 'Light: now. Dark: under your changes.' : 'Current method.'
    }`,
    rows: regions.map((row) => ({
      name: row.name,
      now: nowOf(row),
      yours: yoursOf(row),
      nowWords: formatShare(nowOf(row)),
      yoursWords: formatShare(yoursOf(row)),
    })),
  }
}
