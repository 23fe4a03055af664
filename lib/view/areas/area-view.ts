import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { restsOnIllustration } from '#lib/view/rests-on-illustration.ts'
import { areaRow, type AreaRow } from './area-row.ts'
import { areaTest, type AreaTest, type ExplainedIndex, type Run } from './area-test.ts'
import { verdict } from './verdict.ts'

/** Every index of a methodology taken apart, in the methodology's order. */
export type Explained = readonly ExplainedIndex[]

/** What one method makes of an area. */
export type AreaUnder = {
  readonly listed: boolean
  readonly verdict: string
  readonly tests: readonly AreaTest[]
}

/** Everything that the page of an area shows. */
export type AreaView = {
  readonly noun: AreaNoun
  readonly area: AreaRow
  readonly now: AreaUnder
  /** Null when nothing was changed. */
  readonly then: AreaUnder | null
  /** Some of it rests on made-up values. */
  readonly illustrative: boolean
  /** The other areas of its district, most need on the first test first; empty without districts. */
  readonly others: readonly AreaRow[]
}

/**
 * Why an area is on the list or not, now and under a scenario.
 *
 * `area`: a position in `scored.snapshot.areas`. `explained`: both methods taken apart; the scenario's is
 * null when nothing was changed.
 */
export function areaView(
  scored: ScoredScenario,
  explained: { readonly now: Explained; readonly then: Explained | null },
  area: number,
): AreaView {
  const { snapshot, settled, baselineScores, scores } = scored
  return {
    noun: areaNoun(snapshot),
    area: areaRow(scored, area),
    now: under(snapshot, { methodology: snapshot.methodology, scores: baselineScores }, explained.now, area),
    then:
      explained.then === null
        ? null
        : under(snapshot, { methodology: settled.methodology, scores }, explained.then, area),
    illustrative: restsOnIllustration(
      snapshot.indicators,
      snapshot.methodology,
      ...(explained.then === null ? [] : [settled.methodology]),
    ),
    others: othersOfDistrict(scored, area),
  }
}

const nothing: ExplainedIndex = { domains: [], parts: null }

function under(snapshot: Snapshot, run: Run, explained: Explained, area: number): AreaUnder {
  const tests = run.methodology.indices.map((index, at) =>
    areaTest(snapshot, run, index, explained[at] ?? nothing, area),
  )
  return {
    listed: run.scores.listed[area] === 1,
    verdict: verdict(
      tests.flatMap(({ words, rank, lastInside }) =>
        lastInside === null ? [] : [{ prose: words.prose, rank, lastInside }],
      ),
    ),
    tests,
  }
}

/** A missing rank comes last. */
const firstRank = ({ ranks: [first = NaN] }: AreaRow): number => (Number.isNaN(first) ? Infinity : first)

function othersOfDistrict(scored: ScoredScenario, area: number): readonly AreaRow[] {
  const { areas } = scored.snapshot
  const district = areas.districtCodes[area] ?? ''
  if (district === '') return []
  const positions = areas.districtCodes.flatMap((code, other) =>
    code === district && other !== area ? [other] : [],
  )
  return positions
    .map((other) => areaRow(scored, other))
    .sort((a, b) => firstRank(a) - firstRank(b) || (a.code < b.code ? -1 : 1))
}
