import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'
import { placeCounts, type PlaceCounts } from '#lib/view/place-counts.ts'
import { placeShares, totalOf, type PlaceRow } from './place-row.ts'
import { orderOf, sortPlaces, type PlaceOrder } from './place-order.ts'

/** Districts on a page of their table. */
const PAGE = 25

/** How the table of districts is looked at; texts as they stand in the address. */
export type RegionsLook = { readonly sort: string; readonly order: string; readonly page: string }

/** Where a list is. */
export type RegionsView = {
  readonly noun: AreaNoun
  readonly changed: boolean
  /** The dataset says how many people live in its areas. */
  readonly hasPeople: boolean
  /** By code; only regions that have a name. */
  readonly regions: readonly PlaceRow[]
  /** One page of the districts with a listed area, now or with the changes. */
  readonly districts: readonly PlaceRow[]
  readonly span: PageSpan
  readonly order: PlaceOrder
  /** Districts without a listed area, now and with the changes. */
  readonly districtsWithout: number
  readonly total: PlaceRow
}

/**
 * Where the listed areas are, now and under the changes: by region, and by district one page at a time.
 *
 * Example: on england-2019 the row of the North East has 56 listed wards, 16% of its wards.
 */
export function regionsView(scored: ScoredScenario, look: RegionsLook): RegionsView {
  const { snapshot, comparison, settled } = scored
  const { areas } = snapshot
  const named = (places: readonly PlaceCounts[]) => places.filter(({ name }) => name !== '')
  const regions = placeCounts(areas, comparison, 'region')
  const regionNames = new Map(regions.map(({ code, name }) => [code, name]))
  const rowOf = (place: PlaceCounts) => placeShares(place, regionNames.get(place.regionCode) ?? '')
  const districts = named(placeCounts(areas, comparison, 'district')).map(rowOf)
  const touched = districts.filter(({ baseline, scenario }) => baseline + scenario > 0)
  const order = orderOf(look)
  const span = pageSpan(/^\d{1,6}$/.test(look.page) ? Number(look.page) : 1, PAGE, touched.length)
  return {
    noun: areaNoun(snapshot),
    changed: Object.keys(settled.canonical).length > 0,
    hasPeople: regions.some(({ people }) => people > 0),
    regions: named(regions).map(rowOf),
    districts: sortPlaces(touched, order).slice(Math.max(0, span.from - 1), span.to),
    span,
    order,
    districtsWithout: districts.length - touched.length,
    total: totalOf(regions),
  }
}
