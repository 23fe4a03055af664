import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { rankOf } from '#lib/view/areas/area-test.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'

/** Rows on a page. */
const PAGE = 20

/** An area under each method, in their order. */
export type ComparedArea = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly on: readonly boolean[]
  /** By method, then by test; missing ranks are NaN. */
  readonly ranks: readonly (readonly number[])[]
}

type Found = {
  readonly tests: readonly IndexWords[]
  readonly areas: readonly ComparedArea[]
  readonly span: PageSpan
}

/** One page of the areas whose membership is wanted, by their rank under the first method: the most need first. */
export function comparedAreas(
  scored: readonly ScoredScenario[],
  memberships: Uint8Array,
  { isWanted, page }: { isWanted: (membership: number) => boolean; page: string },
): Found {
  const [first] = scored
  if (first === undefined) throw new RangeError('there is nothing to compare')
  const { areas, methodology } = first.snapshot
  const cuts = methodology.classification.cuts.map(({ index }) => index)
  const tests = methodology.indices.filter(({ code }) => cuts.includes(code))
  const ranksOf = ({ scores }: ScoredScenario, area: number) =>
    tests.map(({ code }) => rankOf(scores.indices.find((index) => index.code === code)?.rank[area]))
  const wanted: { readonly area: number; readonly place: number }[] = []
  memberships.forEach((membership, area) => {
    const [place = NaN] = isWanted(membership) ? ranksOf(first, area) : []
    if (isWanted(membership)) wanted.push({ area, place: Number.isNaN(place) ? Infinity : place })
  })
  wanted.sort((a, b) => (a.place === b.place ? a.area - b.area : a.place - b.place))
  const span = pageSpan(/^\d{1,6}$/.test(page) ? Number(page) : 1, PAGE, wanted.length)
  return {
    tests: tests.map(indexWords),
    areas: wanted.slice(Math.max(0, span.from - 1), span.to).map(({ area }) => ({
      code: areas.codes[area] ?? '',
      name: areas.names[area] ?? '',
      district: areas.districtNames[area] ?? '',
      on: scored.map(({ scores }) => scores.listed[area] === 1),
      ranks: scored.map((one) => ranksOf(one, area)),
    })),
    span,
  }
}
