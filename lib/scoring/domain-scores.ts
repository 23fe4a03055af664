import type { Keeping, Memo } from './memo.ts'
import type { Domain, Index, Ties } from './methodology.ts'
import { normalise } from './normalise.ts'
import type { Scale } from './scale.ts'
import { indicatorKey, scaledIndicator } from './scaled-indicator.ts'
import type { Indicator, Snapshot } from './snapshot.ts'
import { weightedMean } from './weighted-mean.ts'

/** A domain that takes part in an index, with its transformed score for every unit of the index's level. */
export type DomainScore = {
  readonly domain: Domain
  readonly weight: number
  readonly column: Scale
  /** The same text for the same column of the same snapshot. */
  readonly key: string
  /** Whether a memo should keep it at once: only what weights do not change. */
  readonly keeping: Keeping
}

/** Units of a level: W areas or S small areas. */
export function unitsOf(snapshot: Snapshot, level: Index['level']): number {
  return level === 'area' ? snapshot.areas.count : (snapshot.smallAreas?.count ?? 0)
}

/**
 * The domains of an index that count, with their scores (steps 1 to 5).
 *
 * A domain of weight 0 or with nothing included drops out. Throws RangeError when the methodology names an indicator
 * that the snapshot does not have (lib/scenario/check and the import refuse that before).
 */
export function domainScores(snapshot: Snapshot, index: Index, ties: Ties, memo: Memo): DomainScore[] {
  const units = unitsOf(snapshot, index.level)
  const scores: DomainScore[] = []
  for (const domain of index.domains) {
    const included = domain.indicators.filter(({ weight }) => weight > 0)
    if (domain.weight === 0 || included.length === 0) continue
    const make = () => domainScore(snapshot, index, { ...domain, indicators: included }, ties, units, memo)
    const key = domainKey(index, { ...domain, indicators: included }, ties)
    const keeping = included.length === 1 ? 'at once' : 'when asked again'
    scores.push({ domain, weight: domain.weight, column: memo(key, make, keeping), key, keeping })
  }
  return scores
}

/** Everything that a domain's score depends on, beside the snapshot; not the weight that it has in its index. */
function domainKey(index: Index, domain: Domain, ties: Ties): string {
  const alone = domain.indicators.length === 1
  const uses = domain.indicators.map(
    (use) => `${indicatorKey(use, domain, ties)}${alone ? '' : ` ${use.weight}`}`,
  )
  const { policy, min_coverage } = index.missing
  const mean = alone ? '' : `${domain.aggregation} ${policy} ${min_coverage}`
  return `domain ${domain.transformation} ${mean} of ${uses.join(', ')}`
}

/** Steps 1 to 5 for one domain: its included indicators averaged, then transformed. */
function domainScore(
  snapshot: Snapshot,
  index: Index,
  domain: Domain,
  ties: Ties,
  units: number,
  memo: Memo,
): Scale {
  const terms = domain.indicators.map((use) => ({
    weight: use.weight,
    column: scaledIndicator(indicatorOf(snapshot, use.code), use, domain, ties, memo),
  }))
  const mean = weightedMean(terms, units, domain.aggregation, index.missing)
  return normalise(domain.transformation, mean, ties, { polarity: 1 }, memo)
}

function indicatorOf(snapshot: Snapshot, code: string): Indicator {
  const indicator = snapshot.indicators.find((candidate) => candidate.code === code)
  if (indicator === undefined) throw new RangeError(`the dataset has no indicator ${code}`)
  return indicator
}
