import type { Domain } from '#lib/scoring/methodology.ts'
import type { Column } from '#lib/scoring/snapshot.ts'
import { monotoneCurve } from './monotone-curve.ts'

/** A domain score as a sum: `base` (null = 0) and one column for each included indicator. */
export type SplitDomain = { readonly base: Column | null; readonly parts: readonly Column[] }

/**
 * Splits the score of a domain between its included indicators, unit by unit, so that base and parts add up to it.
 *
 * `columns`: the normalised indicators with a weight, in their order. `score`: the domain after its transformation. A
 * plain weighted mean has no base. Otherwise the base is what the domain gives where every indicator is average, and the
 * rest is shared in proportion to weight times distance from the average (of logarithms under a geometric mean).
 */
export function splitDomain(domain: Domain, columns: readonly Column[], score: Column): SplitDomain {
  const weights = domain.indicators.map(({ weight }) => weight).filter((weight) => weight > 0)
  const terms = domain.aggregation === 'geometric' ? columns.map((column) => column.map(Math.log)) : columns
  if (domain.aggregation === 'arithmetic' && domain.transformation === 'none') {
    return { base: null, parts: plainParts(terms, weights, score) }
  }
  const averages = terms.map(averageOf)
  const average = score.map((_, unit) => meanAt(terms, weights, unit, (term) => averages[term] ?? NaN))
  const own = score.map((_, unit) => meanAt(terms, weights, unit, (term) => terms[term]?.[unit] ?? NaN))
  const wayOf = (unit: number) => (own[unit] ?? NaN) - (average[unit] ?? NaN)
  const curve = monotoneCurve(own, score)
  const base = score.map((value, unit) => {
    return value === value && isWay(wayOf(unit)) ? curve(average[unit] ?? NaN) : value
  })
  const parts = terms.map((column, term) =>
    score.map((value, unit) => {
      if (value !== value) return NaN
      const way = wayOf(unit)
      const step = (column[unit] ?? NaN) - (averages[term] ?? NaN)
      if (step !== step || !isWay(way)) return 0
      const share = (weights[term] ?? 0) / presentWeight(terms, weights, unit)
      return ((value - (base[unit] ?? NaN)) * share * step) / way
    }),
  )
  return { base, parts }
}

/** Whether there is a way to share out: a unit that is average over all has none. */
const isWay = (way: number): boolean => way !== 0 && Number.isFinite(way)

function plainParts(terms: readonly Column[], weights: readonly number[], score: Column): Column[] {
  return terms.map((column, term) =>
    score.map((value, unit) => {
      if (value !== value) return NaN
      const own = column[unit] ?? NaN
      return own === own ? ((weights[term] ?? 0) * own) / presentWeight(terms, weights, unit) : 0
    }),
  )
}

/** The weighted mean of something over the indicators that a unit has. */
function meanAt(
  terms: readonly Column[],
  weights: readonly number[],
  unit: number,
  valueOf: (term: number) => number,
): number {
  let sum = 0
  for (const [term, column] of terms.entries()) {
    const value = column[unit] ?? NaN
    if (value === value) sum += (weights[term] ?? 0) * valueOf(term)
  }
  return sum / presentWeight(terms, weights, unit)
}

function presentWeight(terms: readonly Column[], weights: readonly number[], unit: number): number {
  let sum = 0
  for (const [term, column] of terms.entries()) {
    const value = column[unit] ?? NaN
    if (value === value) sum += weights[term] ?? 0
  }
  return sum
}

function averageOf(column: Column): number {
  let sum = 0
  let count = 0
  for (const value of column) {
    if (value !== value) continue
    sum += value
    count++
  }
  return sum / count
}
