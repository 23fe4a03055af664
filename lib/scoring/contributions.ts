import type { DomainScore } from './domain-scores.ts'
import type { Index } from './methodology.ts'
import type { Column, Snapshot } from './snapshot.ts'
import { areaMean } from './summary/area-mean.ts'

/**
 * How many points of each area's index score come from each domain: D columns of W points that add up to the score.
 *
 * `score_scale` · w·x / Σ w over the domains that an area has; for small areas the population-weighted mean of that over
 * those with a score. A domain that an area lacks gives 0 points; an area without a score has NaN. Null when the index
 * is not a sum: a geometric mean, or a summary other than `mean_score`.
 *
 * Source: OECD/JRC handbook (2008), step 9 (decomposition into sub-indicators).
 * Example: equal weights and domain scores 90, 60, 30 with scale 3 give 90, 60 and 30 points.
 */
export function contributions(
  snapshot: Snapshot,
  index: Index,
  domains: readonly DomainScore[],
): Column[] | null {
  if (index.aggregation === 'geometric') return null
  const summed = index.level === 'small_area'
  if (summed && (index.summary ?? 'mean_score') !== 'mean_score') return null
  const points = unitPoints(index, domains)
  const { smallAreas } = snapshot
  if (!summed || smallAreas === null) return points
  return points.map((column) => areaMean(column, smallAreas, snapshot.areas.count))
}

/** The same for every unit of the index's level. */
function unitPoints(index: Index, domains: readonly DomainScore[]): Column[] {
  const units = domains[0]?.column.values.length ?? 0
  const total = domains.reduce((sum, { weight }) => sum + weight, 0)
  const present = new Float64Array(units)
  for (const { weight, column } of domains) {
    for (let unit = 0; unit < units; unit++) {
      const value = column.values[unit] ?? NaN
      if (value === value) present[unit] = (present[unit] ?? 0) + weight
    }
  }
  const needed = index.missing.policy === 'exclude' ? 1 : index.missing.min_coverage
  return domains.map(({ weight, column }) =>
    column.values.map((value, unit) => {
      const there = present[unit] ?? 0
      if (there === 0 || there / total < needed) return NaN
      return value === value ? (index.score_scale * weight * value) / there : 0
    }),
  )
}
