import { domainScores, unitsOf } from '#lib/scoring/domain-scores.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Scale } from '#lib/scoring/scale.ts'
import { summarised, summariesCommute } from '#lib/scoring/score-index.ts'
import type { Column, Snapshot } from '#lib/scoring/snapshot.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'
import { withWeight, type WeightPlace } from '#lib/scoring/weight-place.ts'
import { weightedMean } from '#lib/scoring/weighted-mean.ts'
import { betweenColumns, slackOf } from './between-columns.ts'
import { normalisedBetween } from './normalised-between.ts'
import type { Between } from './rank-bounds.ts'
import { summaryBetween } from './summary-between.ts'

/** Between which scores every area must lie on an index while one of its weights runs from one number to another. */
export type AreasBetween = Between & {
  /**
   * The scores at both ends, when the difference of any two areas never turns round between them: whoever is above at
   * both ends is above all the way.
   */
  readonly ends: readonly [Column, Column] | null
}

/** Bounds for all whole weights from `from` to `to`; 1 ≤ from ≤ to. Null: nothing can be said about so many at once. */
export type Bounding = (from: number, to: number) => AreasBetween | null

/**
 * Makes the bounds of every area's score on the index of one weight, without the index's `score_scale`.
 *
 * A weighted mean, arithmetic or geometric, moves in one direction only as one weight grows, so it lies between its
 * values at both ends; transformations, means and summaries keep bounds in order. No bounds are given where a unit has a
 * score at one end only, or a domain may have no spread.
 */
export function bounding(
  snapshot: Snapshot,
  methodology: Methodology,
  place: WeightPlace,
  memo: Memo,
): Bounding {
  const { ties } = methodology
  const at = (weight: number): Index => {
    const changed = withWeight(methodology, place, weight)
    const index = changed.indices.find(({ code }) => code === place.index)
    if (index === undefined) throw new RangeError(`there is no index ${place.index}`)
    return index
  }
  const index = at(1)
  const domains = domainScores(snapshot, index, ties, memo)
  const own = domains.find(({ domain }) => domain.code === place.domain)
  if (own === undefined) throw new RangeError(`domain ${place.domain} is not included`)
  const { domain } = own
  const others = domains.filter((candidate) => candidate !== own)
  const { smallAreas } = snapshot

  /** The index's weighted mean with this column in place of the domain's own, and the level it is taken at. */
  const mean = (column: Scale, weight: number): { column: Scale; ofAreas: boolean } => {
    const commute =
      index.level === 'small_area' &&
      smallAreas !== null &&
      summariesCommute(index, [...others, { ...own, column }])
    const values = commute ? areaMean(column.values, smallAreas, snapshot.areas.count) : column.values
    const terms = [
      ...(commute ? summarised(snapshot, others, memo) : others),
      { weight, column: { ...column, values } },
    ]
    const ofAreas = index.level === 'area' || commute
    const units = ofAreas ? snapshot.areas.count : unitsOf(snapshot, index.level)
    return { column: weightedMean(terms, units, index.aggregation, index.missing), ofAreas }
  }
  const toAreas = (between: Between, ofAreas: boolean, ends: AreasBetween['ends']): AreasBetween => {
    if (ofAreas || smallAreas === null) return { ...between, ends }
    const summary = index.summary ?? 'mean_score'
    return { ...summaryBetween(summary, between, smallAreas, snapshot.areas.count), ends: null }
  }
  const betweenEnds = (one: Scale, other: Scale, weights: readonly [number, number]): AreasBetween | null => {
    const a = mean(one, weights[0])
    const b = mean(other, weights[1])
    const between = betweenColumns(a.column, b.column)
    if (between === null) return null
    const sums =
      index.aggregation === 'arithmetic' && (place.indicator === null || domain.aggregation === 'arithmetic')
    const straight =
      sums && [one, other, ...others.map(({ column }) => column)].every(({ complete }) => complete)
    return toAreas(between, a.ofAreas, straight ? [a.column.values, b.column.values] : null)
  }
  if (place.indicator === null) return (from, to) => betweenEnds(own.column, own.column, [from, to])

  /** The domain's weighted mean before its transformation. */
  const untransformed = (weight: number): Scale => {
    const plain = at(weight).domains.filter(({ code }) => code === domain.code)
    const [score] = domainScores(
      snapshot,
      { ...index, domains: plain.map((only) => ({ ...only, transformation: 'none' })) },
      ties,
      memo,
    )
    if (score === undefined) throw new RangeError(`nothing is included in domain ${domain.code}`)
    return score.column
  }
  return (from, to) => {
    const lower = untransformed(from)
    const upper = untransformed(to)
    if (domain.transformation === 'none') return betweenEnds(lower, upper, [own.weight, own.weight])
    const between = betweenColumns(lower, upper)
    if (between === null) return null
    const bounds = normalisedBetween(domain.transformation, between, lower.tolerance, memo)
    if (bounds === null) return null
    const low = mean(bounds.low, own.weight)
    const high = mean(bounds.high, own.weight)
    const slack = Math.max(slackOf(low.column), slackOf(high.column))
    return toAreas({ low: low.column.values, high: high.column.values, slack }, low.ofAreas, null)
  }
}
