import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaRow, type AreaRow } from '#lib/view/areas/area-row.ts'
import { searchAreas } from '#lib/view/areas/search-areas.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'

/** Rows on a page. */
const size = 50

/** Ways to look at the list: areas listed today, the others, or all. */
export const shownAreas = ['listed', 'unlisted'] as const
export const areaOrders = ['share', 'least', 'name'] as const

export type WardsWanted = {
  readonly q: string
  readonly show: (typeof shownAreas)[number] | ''
  readonly order: (typeof areaOrders)[number]
  readonly page: number
}

/** An area with the share of attached methods that list it, 0 to 1. `listedThen`: on the proposal's list. */
export type WardShareRow = AreaRow & { readonly share: number; readonly listedThen: boolean }

export type WardsView = {
  readonly rows: readonly WardShareRow[]
  readonly span: PageSpan
  /** Areas that at least half of the methods list; of these not listed today; listed today and by less than half. */
  readonly half: number
  readonly halfNew: number
  readonly below: number
}

/** What an address asks for; what cannot be is left out, so that an old address still opens. */
export function wardsWanted(given: (name: string) => string): WardsWanted {
  const page = given('page')
  return {
    q: given('q').slice(0, 100).replaceAll('\0', ''),
    show: shownAreas.find((one) => one === given('show')) ?? '',
    order: areaOrders.find((one) => one === given('order')) ?? 'share',
    page: /^\d{1,6}$/.test(page) ? Number(page) : 1,
  }
}

/**
 * How often areas are listed by the attached methods: one page of those that are wanted.
 *
 * @param scored the proposal on the same dataset version
 * @param shares one for each area in its order, 0 to 1; NaN = no method could be scored
 */
export function wardsView(scored: ScoredScenario, shares: Float64Array, wanted: WardsWanted): WardsView {
  const { areas } = scored.snapshot
  const share = (area: number) => shares[area] ?? NaN
  const today = (area: number) => scored.baselineScores.listed[area] === 1
  const found = searchAreas(areas, { text: wanted.q, region: '' }).filter(
    (area) => wanted.show === '' || today(area) === (wanted.show === 'listed'),
  )
  const name = (area: number) => areas.names[area] ?? ''
  const byName = (one: number, other: number) => name(one).localeCompare(name(other), 'en-GB')
  const down = wanted.order === 'least' ? 1 : -1
  const sorted = found.toSorted((one, other) =>
    wanted.order === 'name' ? byName(one, other) : down * (share(one) - share(other)) || byName(one, other),
  )
  const span = pageSpan(wanted.page, size, sorted.length)
  const all = Array.from({ length: areas.count }, (_, area) => area)
  const half = all.filter((area) => share(area) >= 0.5)
  return {
    rows: sorted.slice(Math.max(0, span.from - 1), span.to).map((area) => ({
      ...areaRow(scored, area),
      share: share(area),
      listedThen: scored.scores.listed[area] === 1,
    })),
    span,
    half: half.length,
    halfNew: half.filter((area) => !today(area)).length,
    below: all.filter((area) => today(area) && share(area) < 0.5).length,
  }
}
