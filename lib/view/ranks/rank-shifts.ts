import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { IndexScores } from '#lib/scoring/score-index.ts'
import { areaState, type AreaState } from '#lib/view/area-state.ts'
import { rankOf } from '#lib/view/areas/area-test.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { pageSpan, type PageSpan } from '#lib/view/page-numbers.ts'

/** Areas on a page of the picture: as many as can be read one below the other. */
const PAGE = 20

/** Which areas are shown: those that enter or leave the list, or all that cross the cut-off of a test. */
export type ShiftsShown = 'list' | 'tests'

/** An area whose rank moves across a cut-off. Ranks are in the order of the tests; missing ones are NaN. */
export type RankShift = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly state: AreaState
  readonly now: readonly number[]
  readonly yours: readonly number[]
}

/** A test with its cut-off, now and under the changes. */
export type ShiftTest = {
  readonly words: IndexWords
  /** The last rank that meets the test now, and under the changes. */
  readonly lastInside: number
  readonly yoursInside: number
}

/** The areas that cross a cut-off, one page of them. */
export type RankShifts = {
  readonly tests: readonly ShiftTest[]
  /** The last rank of the scale that all pictures of this page share: every rank of the page and every cut-off is on it. */
  readonly end: number
  readonly rows: readonly RankShift[]
  readonly span: PageSpan
  readonly shown: ShiftsShown
  /** How many enter or leave the list, and how many cross the cut-off of any test. */
  readonly counts: Readonly<Record<ShiftsShown, number>>
}

/**
 * The areas that cross a cut-off under the changes, the one that moved most places on any test first.
 *
 * `page`: as typed into the address. Without changes there are none.
 */
export function rankShifts(scored: ScoredScenario, look: { shown: ShiftsShown; page: string }): RankShifts {
  const { snapshot, baselineScores, scores, comparison } = scored
  const pairs = testPairs(scored)
  const crossing = crossingAreas(pairs, snapshot.areas.count)
  const changing = [...comparison.entering, ...comparison.leaving]
  const wanted = look.shown === 'tests' ? crossing : changing
  const span = pageSpan(/^\d{1,6}$/.test(look.page) ? Number(look.page) : 1, PAGE, wanted.length)
  const moved = (area: number) => Math.max(...pairs.map((pair) => placesMoved(pair, area)))
  const byMove = wanted
    .map((area) => ({ area, places: moved(area) }))
    .sort((a, b) => b.places - a.places || a.area - b.area)
    .slice(Math.max(0, span.from - 1), span.to)
  const tests = pairs.map(({ words, now, yours }) => ({
    words,
    lastInside: now.lastRankInside,
    yoursInside: yours.lastRankInside,
  }))
  const rows = byMove.map(({ area }) => ({
    code: snapshot.areas.codes[area] ?? '',
    name: snapshot.areas.names[area] ?? '',
    district: snapshot.areas.districtNames[area] ?? '',
    state: areaState(baselineScores.listed[area] === 1, scores.listed[area] === 1),
    now: pairs.map(({ now }) => rankOf(now.rank[area])),
    yours: pairs.map(({ yours }) => rankOf(yours.rank[area])),
  }))
  return {
    tests,
    end: endOf(tests, rows),
    rows,
    span,
    shown: look.shown,
    counts: { list: changing.length, tests: crossing.length },
  }
}

/** The largest rank or cut-off with some room, as a round number. */
function endOf(tests: readonly ShiftTest[], rows: readonly RankShift[]): number {
  const cuts = tests.flatMap(({ lastInside, yoursInside }) => [1.25 * lastInside, 1.25 * yoursInside])
  const ranks = rows.flatMap(({ now, yours }) => [...now, ...yours]).filter((rank) => !Number.isNaN(rank))
  const most = Math.max(10, ...cuts, ...ranks)
  const step = 10 ** Math.floor(Math.log10(most)) / 4
  return Math.ceil(Math.ceil(most / step) * step)
}

/** One test under both methods. */
type TestPair = { readonly words: IndexWords; readonly now: IndexScores; readonly yours: IndexScores }

function testPairs({ snapshot: { methodology }, baselineScores, scores }: ScoredScenario): TestPair[] {
  return methodology.classification.cuts.flatMap(({ index: code }) => {
    const index = methodology.indices.find((candidate) => candidate.code === code)
    const now = baselineScores.indices.find((candidate) => candidate.code === code)
    const yours = scores.indices.find((candidate) => candidate.code === code)
    return index && now && yours ? [{ words: indexWords(index), now, yours }] : []
  })
}

const meets = ({ rank, lastRankInside }: IndexScores, area: number): boolean => {
  const place = rank[area] ?? 0
  return place > 0 && place <= lastRankInside
}

function crossingAreas(pairs: readonly TestPair[], areas: number): number[] {
  const crossing: number[] = []
  for (let area = 0; area < areas; area++) {
    if (pairs.some(({ now, yours }) => meets(now, area) !== meets(yours, area))) crossing.push(area)
  }
  return crossing
}

/** How many places an area moved on a test; one without a rank on either side comes last. */
function placesMoved({ now, yours }: TestPair, area: number): number {
  const places = Math.abs(rankOf(now.rank[area]) - rankOf(yours.rank[area]))
  return Number.isNaN(places) ? -1 : places
}
