import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { searchAreas } from '#lib/view/areas/search-areas.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'
import { mapState, mapStates, type MapState } from './map-state.ts'

/** Rows on a page of the table. */
const rowsOnPage = 50

/** What is looked for, as it stands in the address. */
export type TableWanted = {
  readonly region: string
  readonly district: string
  readonly q: string
  readonly state: string
  readonly sort: string
  readonly page: string
}

/** An area in the table beside the map. Missing ranks are NaN, a missing tenth 0; people NaN. */
export type MapRow = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly region: string
  readonly people: number
  readonly state: MapState
  /** In the order of the tests. */
  readonly ranks: readonly { readonly now: number; readonly yours: number }[]
  /** Null when the map is not shaded. */
  readonly tenth: number | null
}

export type MapTable = PageSpan & {
  readonly rows: readonly MapRow[]
  readonly tests: readonly (IndexWords & { readonly code: string })[]
  /** How many there are of each state, in the region, district and name that is looked for. */
  readonly counts: Readonly<Record<MapState, number>>
  /** The state that is looked for; null = all. */
  readonly state: MapState | null
  readonly sort: { readonly key: string; readonly reverse: boolean }
  /** The code of the area that fits the typed name best; null without one. */
  readonly found: string | null
}

/**
 * The map as a table: the areas of a region or district, with a name, in a state; sorted; one page of them.
 *
 * Ranks sort from the most need, tenths too, people from most to least, names by the alphabet; areas without a value come
 * last either way. What the address says wrongly counts as not said. `tenths`: what the map is shaded by.
 */
export function mapTable(
  { snapshot, settled, baselineScores, scores }: ScoredScenario,
  tenths: Uint8Array | null,
  wanted: TableWanted,
): MapTable {
  const { areas } = snapshot
  const { indices, classification } = settled.methodology
  const tests = indices
    .filter(({ code }) => classification.cuts.some(({ index }) => index === code))
    .map((index) => ({ ...indexWords(index), code: index.code }))
  const ranksOf = (code: string, of: typeof scores) => of.indices.find((index) => index.code === code)?.rank
  const stateOf = (area: number) => mapState(baselineScores, scores, area)

  const inside = searchAreas(areas, { text: wanted.q.trim(), region: wanted.region }).filter(
    (area) => wanted.district === '' || areas.districtCodes[area] === wanted.district,
  )
  const counts = { entering: 0, leaving: 0, staying: 0, not_listed: 0, not_enough_data: 0 }
  for (const area of inside) counts[stateOf(area)]++
  const state = mapStates.find((known) => known === wanted.state) ?? null
  const kept = state === null ? [...inside] : inside.filter((area) => stateOf(area) === state)

  const values: Readonly<Record<string, (area: number) => number>> = {
    people: (area) => -(areas.population[area] ?? NaN),
    tenth: (area) => orNaN(tenths?.[area]),
    ...Object.fromEntries(
      tests.map(({ code }) => [code, (area: number) => orNaN(ranksOf(code, scores)?.[area])]),
    ),
  }
  const sort = sortOf(wanted.sort, ['name', ...Object.keys(values)], tests[0]?.code ?? 'name')
  const value = values[sort.key]
  const direction = sort.reverse ? -1 : 1
  if (value) kept.sort((a, b) => order(value(a), value(b), direction) || a - b)
  else if (wanted.q.trim() === '' && sort.reverse) kept.reverse()

  const span = pageSpan(/^\d{1,6}$/.test(wanted.page) ? Number(wanted.page) : 1, rowsOnPage, kept.length)
  const rows = kept.slice(Math.max(0, span.from - 1), span.to).map((area): MapRow => ({
    code: areas.codes[area] ?? '',
    name: areas.names[area] ?? '',
    district: areas.districtNames[area] ?? '',
    region: areas.regionNames[area] ?? '',
    people: areas.population[area] ?? NaN,
    state: stateOf(area),
    ranks: tests.map(({ code }) => ({
      now: orNaN(ranksOf(code, baselineScores)?.[area]),
      yours: orNaN(ranksOf(code, scores)?.[area]),
    })),
    tenth: tenths === null ? null : (tenths[area] ?? 0),
  }))
  const best = wanted.q.trim() === '' ? undefined : inside[0]
  return {
    ...span,
    rows,
    tests,
    counts,
    state,
    sort,
    found: best === undefined ? null : (areas.codes[best] ?? null),
  }
}

/** A rank or tenth, where 0 stands for none. */
const orNaN = (value: number | undefined): number => (value === undefined || value === 0 ? NaN : value)

function sortOf(text: string, keys: readonly string[], usual: string): MapTable['sort'] {
  const reverse = text.startsWith('-')
  const key = reverse ? text.slice(1) : text
  return keys.includes(key) ? { key, reverse } : { key: usual, reverse: false }
}

/** Numbers in order, those that are missing last whichever way. */
function order(a: number, b: number, direction: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return direction * (a - b)
}
