import type { Comparison } from '#lib/scoring/compare.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaState, type AreaState } from '#lib/view/area-state.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'
import type { Look, Shown } from './look.ts'
import { mostRows, rowsOnPage } from './table-size.ts'

/** One area with its ranks, by index in the method's order; null = not enough data. */
export type AreaRow = {
  readonly code: string
  readonly name: string
  /** "Hastings, South East". */
  readonly place: string
  readonly state: AreaState
  /** People; null where the dataset does not say. */
  readonly people: number | null
  readonly ranks: readonly { readonly now: number | null; readonly yours: number | null }[]
}

/** A page of areas and how many there are. */
export type AreaTable = PageSpan & {
  readonly rows: readonly AreaRow[]
  /** Which areas: what was asked for, or those that stay when all changes were asked for and there are none. */
  readonly show: Shown
  /** "people", "name" or the code of an index. */
  readonly sort: string
}

/**
 * The areas that a look asks for, sorted, one page of them.
 *
 * Sorted by rank under the visitor's changes, most need first, unless told otherwise; people from most to least, names
 * by the alphabet. Areas without a value come last either way; equal ones keep their order.
 */
export function areaTable(scored: ScoredScenario, look: Look): AreaTable {
  const { entering, leaving } = scored.comparison
  const none = entering.length + leaving.length === 0
  const show = look.show === 'changes' && none ? 'staying' : look.show
  const positions = [...chosen(scored.comparison, show)]
  const codes = scored.scores.indices.map(({ code }) => code)
  const sort = ['people', 'name', ...codes].includes(look.sort) ? look.sort : (codes[0] ?? 'name')
  positions.sort(order(scored, sort, look.reverse ? -1 : 1))
  const span = pageSpan(look.page, look.all ? mostRows : rowsOnPage, positions.length)
  const rows = positions.slice(Math.max(0, span.from - 1), span.to).map((area) => areaRow(scored, area))
  return { ...span, rows, show, sort }
}

function chosen({ entering, leaving, staying }: Comparison, show: Shown): readonly number[] {
  if (show === 'changes') return [...entering, ...leaving].sort((a, b) => a - b)
  return { entering, leaving, staying }[show]
}

type Order = (a: number, b: number) => number

function order({ snapshot: { areas }, scores }: ScoredScenario, sort: string, direction: 1 | -1): Order {
  if (sort === 'name') {
    const collator = new Intl.Collator('en-GB')
    return (a, b) => direction * collator.compare(areas.names[a] ?? '', areas.names[b] ?? '') || a - b
  }
  const ranks = scores.indices.find(({ code }) => code === sort)?.rank
  const value = (area: number): number => {
    if (ranks === undefined) return -(areas.population[area] ?? Number.NaN)
    return rankOf(ranks, area) ?? Number.NaN
  }
  return (a, b) => {
    const [left, right] = [value(a), value(b)]
    if (Number.isNaN(left) || Number.isNaN(right)) {
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b
    }
    return direction * (left - right) || a - b
  }
}

/** A rank, or null where there is none (0): not enough data. */
function rankOf(ranks: Int32Array | undefined, area: number): number | null {
  const rank = ranks?.[area] ?? 0
  return rank === 0 ? null : rank
}

function areaRow({ snapshot: { areas }, baselineScores, scores }: ScoredScenario, area: number): AreaRow {
  const people = areas.population[area] ?? Number.NaN
  const place = [areas.districtNames[area] ?? '', areas.regionNames[area] ?? ''].filter((name) => name !== '')
  return {
    code: areas.codes[area] ?? '',
    name: areas.names[area] ?? '',
    place: place.length === 2 && place[0] === place[1] ? (place[0] ?? '') : place.join(', '),
    state: areaState(baselineScores.listed[area] === 1, scores.listed[area] === 1),
    people: Number.isNaN(people) ? null : people,
    ranks: scores.indices.map(({ rank }, index) => ({
      now: rankOf(baselineScores.indices[index]?.rank, area),
      yours: rankOf(rank, area),
    })),
  }
}
