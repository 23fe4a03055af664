import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { firmness, type Firmness } from '#lib/scoring/robustness/firmness.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'
import { shownOf, type SurenessLook } from './sureness-look.ts'

/** Where the ranks of an area on one index lay. NaN = it never had one. */
export type RowRanks = {
  readonly own: number
  readonly low: number
  readonly median: number
  readonly high: number
}

/** An area that is listed or came up in a rerun. */
export type SurenessRow = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly listed: boolean
  readonly share: number
  readonly firmness: Firmness
  /** In the methodology's order. */
  readonly ranks: readonly RowRanks[]
}

/** Areas of one page of the table. */
export const rowsOnPage = 25

/** The part of the areas that a look asks for, in its order, and how long the whole list is. */
export function surenessRows(
  { snapshot: { areas }, scores }: ScoredScenario,
  found: Robustness,
  look: SurenessLook,
): { readonly rows: readonly SurenessRow[]; readonly span: PageSpan } {
  const shown = shownOf(look)
  const share = (area: number) => found.probability[area] ?? 0
  const meant = Array.from(areas.codes.keys()).filter(
    (area) =>
      (scores.listed[area] === 1 || share(area) > 0) && (shown === 'all' || firmness(share(area)) === shown),
  )
  const index = found.indices.find((each) => each.index === look.sort)
  const rank = (area: number) => {
    const median = index?.median[area] ?? 0
    return median === 0 ? Infinity : median
  }
  const collator = new Intl.Collator('en-GB')
  const inOrder =
    look.sort === 'name'
      ? (a: number, b: number) => collator.compare(areas.names[a] ?? '', areas.names[b] ?? '')
      : index === undefined
        ? (a: number, b: number) => share(b) - share(a)
        : (a: number, b: number) => rank(a) - rank(b)
  const sign = look.order === 'reverse' ? -1 : 1
  meant.sort((a, b) => sign * inOrder(a, b) || a - b)
  const page = /^[1-9]\d{0,5}$/.test(look.page) ? Number(look.page) : 1
  const span = pageSpan(page, rowsOnPage, meant.length)
  const orNone = (place = 0) => (place === 0 ? NaN : place)
  const rows = meant.slice(Math.max(0, span.from - 1), span.to).map((area): SurenessRow => ({
    code: areas.codes[area] ?? '',
    name: areas.names[area] ?? '',
    district: areas.districtNames[area] ?? '',
    listed: scores.listed[area] === 1,
    share: share(area),
    firmness: firmness(share(area)),
    ranks: found.indices.map(({ low, median, high }, at) => ({
      own: orNone(scores.indices[at]?.rank[area]),
      low: orNone(low[area]),
      median: orNone(median[area]),
      high: orNone(high[area]),
    })),
  }))
  return { rows, span }
}
