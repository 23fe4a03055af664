import { compare, type Comparison } from '#lib/scoring/compare.ts'
import { noMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'
import { withWeight, type WeightPlace } from '#lib/scoring/weight-place.ts'

/** What happens to the list when one thing is left out. */
export type LeftOut = WeightPlace & {
  /** Who enters and leaves without it; null when it cannot be left out, because the index rests on it alone. */
  readonly comparison: Comparison | null
}

/**
 * Leaves out each included domain and indicator in turn, and says who would enter and leave the list without it.
 *
 * In the methodology's order, each domain before its indicators. An indicator that is alone in its domain has no row of
 * its own: without it the domain is out, which is the domain's row. The last domain of an index cannot be left out.
 * Areas are positions. `scores`: the methodology's own, when they are there already. Missing values count as the index
 * says, over what is left: an area may lose its score. Throws RangeError as `score` does.
 *
 * Source: OECD/JRC handbook (2008), step 7 (inclusion and exclusion of indicators).
 * Example: on england-2019 without Civic assets 194 of the 225 published areas stay inside the CNI cut.
 */
export function leaveOneOut(
  snapshot: Snapshot,
  methodology: Methodology,
  memo: Memo = noMemo,
  scores: Scores = score(snapshot, methodology, memo),
): LeftOut[] {
  return finished(leaveOneOutSteps(snapshot, methodology, memo, scores))
}

/** The same as work that can be paused, before each thing that is left out. */
export function* leaveOneOutSteps(
  snapshot: Snapshot,
  methodology: Methodology,
  memo: Memo,
  scores: Scores,
): Steps<LeftOut[]> {
  const found: LeftOut[] = []
  for (const { place, last } of methodology.indices.flatMap(placesToLeaveOut)) {
    yield
    const without = () => score(snapshot, withWeight(methodology, place, 0), memo)
    found.push({ ...place, comparison: last ? null : compare(scores, without()) })
  }
  return found
}

type Candidate = { readonly place: WeightPlace; readonly last: boolean }

function placesToLeaveOut(index: Index): Candidate[] {
  const domains = index.domains
    .map((domain) => ({ ...domain, indicators: domain.indicators.filter(({ weight }) => weight > 0) }))
    .filter(({ weight, indicators }) => weight > 0 && indicators.length > 0)
  return domains.flatMap(({ code: domain, indicators }) => [
    { place: { index: index.code, domain, indicator: null }, last: domains.length === 1 },
    ...(indicators.length === 1 ? [] : indicators).map(({ code: indicator }) => ({
      place: { index: index.code, domain, indicator },
      last: false,
    })),
  ])
}
