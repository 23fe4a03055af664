import { domainScores } from '#lib/scoring/domain-scores.ts'
import { noMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Domain, Index, IndicatorUse, Methodology, Ties } from '#lib/scoring/methodology.ts'
import { scaledIndicator } from '#lib/scoring/scaled-indicator.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import type { Column, Snapshot } from '#lib/scoring/snapshot.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'
import type { WeightPlace } from '#lib/scoring/weight-place.ts'
import { correlation } from './correlation.ts'
import { correlationRatio } from './correlation-ratio.ts'

/** One included domain or indicator, as it is added up: for W areas, higher = more need, missing = NaN. */
export type Part = WeightPlace & {
  readonly name: string
  /** The weight's share of the index, 0 to 1; those of the domains add up to 1, those of the indicators too. */
  readonly share: number
  /** Of small areas the population-weighted mean. */
  readonly values: Column
}

/**
 * What an index is made of: each included domain, then its included indicators, as columns of W areas.
 *
 * Domains after their transformation, indicators after their normalisation.
 * Throws RangeError when the snapshot lacks an indicator or its small areas.
 */
export function partsOf(snapshot: Snapshot, index: Index, ties: Ties, memo: Memo = noMemo): Part[] {
  const domains = domainScores(snapshot, index, ties, memo)
  const total = domains.reduce((sum, { weight }) => sum + weight, 0)
  return domains.flatMap(({ domain, weight, column }) => {
    const included = domain.indicators.filter((use) => use.weight > 0)
    const own = included.reduce((sum, use) => sum + use.weight, 0)
    const place = { index: index.code, domain: domain.code }
    const whole = { ...place, indicator: null, name: domain.name, share: weight / total }
    return [
      { ...whole, values: ofAreas(snapshot, index, column.values) },
      ...included.map((use) => ({
        ...place,
        indicator: use.code,
        share: (whole.share * use.weight) / own,
        ...indicatorColumn(snapshot, index, domain, use, ties, memo),
      })),
    ]
  })
}

function indicatorColumn(
  snapshot: Snapshot,
  index: Index,
  domain: Domain,
  use: IndicatorUse,
  ties: Ties,
  memo: Memo,
): Pick<Part, 'name' | 'values'> {
  const indicator = snapshot.indicators.find(({ code }) => code === use.code)
  if (indicator === undefined) throw new RangeError(`the dataset has no indicator ${use.code}`)
  const { values } = scaledIndicator(indicator, use, domain, ties, memo)
  return { name: indicator.name, values: ofAreas(snapshot, index, values) }
}

function ofAreas({ smallAreas, areas }: Snapshot, index: Index, values: Column): Column {
  if (index.level === 'area') return values
  if (smallAreas === null) throw new RangeError(`index ${index.code} needs small areas`)
  return areaMean(values, smallAreas, areas.count)
}

/** How much a domain or indicator decides, beside how much it weighs. */
export type Influence = Omit<Part, 'values'> & {
  /** With the index score over all areas, −1 to 1; null when one of them does not vary. */
  readonly correlation: number | null
  /** Its square, 0 to 1: the share of the score's variance that a straight line explains. */
  readonly squaredCorrelation: number | null
  /** The share that any curve explains, 0 to 1 (see `correlationRatio`); null with too few areas. */
  readonly correlationRatio: number | null
}

/**
 * A weight is not an importance: for each included domain and indicator of every index, the weight's share beside its
 * actual influence on the index score.
 *
 * In the methodology's order. `scores`: the methodology's own, when they are there already. Influences do not add up to
 * 1, because what is measured overlaps.
 *
 * Source: Paruolo, Saisana & Saltelli (2013), Ratings and rankings: voodoo or science?, JRSS A 176, 609–634.
 */
export function influences(
  snapshot: Snapshot,
  methodology: Methodology,
  memo: Memo = noMemo,
  scores: Scores = score(snapshot, methodology, memo),
): Influence[] {
  return finished(influenceSteps(snapshot, methodology, memo, scores))
}

/** The same as work that can be paused, before each domain and indicator. */
export function* influenceSteps(
  snapshot: Snapshot,
  methodology: Methodology,
  memo: Memo,
  scores: Scores,
): Steps<Influence[]> {
  const found: Influence[] = []
  for (const [at, index] of methodology.indices.entries()) {
    const total = scores.indices[at]?.score ?? new Float64Array(snapshot.areas.count).fill(NaN)
    for (const { values, ...part } of partsOf(snapshot, index, methodology.ties, memo)) {
      yield
      const r = correlation(values, total, 'pearson')
      found.push({
        ...part,
        correlation: r,
        squaredCorrelation: r === null ? null : r * r,
        correlationRatio: correlationRatio(values, total),
      })
    }
  }
  return found
}
