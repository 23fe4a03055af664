import { contributions } from '#lib/scoring/contributions.ts'
import { domainScores, type DomainScore } from '#lib/scoring/domain-scores.ts'
import { noMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Index, Ties } from '#lib/scoring/methodology.ts'
import { scale } from '#lib/scoring/scale.ts'
import { scaledIndicator } from '#lib/scoring/scaled-indicator.ts'
import type { Column, Snapshot } from '#lib/scoring/snapshot.ts'
import { splitDomain } from './split-domain.ts'

/** What the indicators of one domain add to the index score of W areas. */
export type DomainParts = {
  readonly domain: string
  /**
   * Points that an area would have from the domain if each indicator it has were average; 0 where points are simply added
   * up. Null = always 0.
   */
  readonly base: Column | null
  readonly indicators: readonly {
    readonly code: string
    /** The weight's share of the domain, 0 to 1. */
    readonly share: number
    /** Points, below 0 where the indicator takes away from the base. An indicator that an area lacks gives 0. */
    readonly points: Column
  }[]
}

/**
 * Splits the points that each domain gives (see `contributions`) between its indicators: base and indicators of all
 * domains add up to the index score of every area. Null when the index is not a sum.
 *
 * A domain that is a plain weighted mean, and one of a single indicator, splits by itself. A domain score that was
 * transformed (ranked, stretched) does not; there each indicator gets what its distance from the average adds on the
 * straight way from an average area to this one. NaN for areas without a score.
 *
 * Source: OECD/JRC handbook (2008), step 9 (decomposition); Aumann & Shapley (1974), Values of Non-Atomic Games, for
 * the way from average to actual.
 * Example: average areas have 10 points from a domain; one with 16 may have 8 from pubs and −2 from parks.
 */
export function indicatorPoints(
  snapshot: Snapshot,
  index: Index,
  ties: Ties,
  memo: Memo = noMemo,
): DomainParts[] | null {
  const domains = domainScores(snapshot, index, ties, memo)
  const whole = contributions(snapshot, index, domains)
  if (whole === null) return null
  return domains.map((own, at) => {
    const uses = own.domain.indicators.filter(({ weight }) => weight > 0)
    const total = uses.reduce((sum, { weight }) => sum + weight, 0)
    const points = (values: Column) => {
      const only = domains.map((other) => (other === own ? { ...own, column: scale(values) } : other))
      return contributions(snapshot, index, only)?.[at] ?? values
    }
    const name = (columns: readonly Column[]) =>
      uses.map(({ code, weight }, use) => ({
        code,
        share: weight / total,
        points: columns[use] ?? new Float64Array(snapshot.areas.count).fill(NaN),
      }))
    if (uses.length === 1) {
      return { domain: own.domain.code, base: null, indicators: name(whole.slice(at, at + 1)) }
    }
    const { base, parts } = splitDomain(
      own.domain,
      scaledColumns(snapshot, own, ties, memo),
      own.column.values,
    )
    return {
      domain: own.domain.code,
      base: base === null ? null : points(base),
      indicators: name(parts.map(points)),
    }
  })
}

function scaledColumns(snapshot: Snapshot, { domain }: DomainScore, ties: Ties, memo: Memo): Column[] {
  return domain.indicators
    .filter(({ weight }) => weight > 0)
    .map((use) => {
      const indicator = snapshot.indicators.find(({ code }) => code === use.code)
      if (indicator === undefined) throw new RangeError(`the dataset has no indicator ${use.code}`)
      return scaledIndicator(indicator, use, domain, ties, memo).values
    })
}
