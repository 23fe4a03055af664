import type { Column } from '#lib/scoring/snapshot.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'
import { correlation, type CorrelationKind } from './correlation.ts'
import { crossProduct, hasSpread } from './moments.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

export type Component = {
  /** The variance it holds; all of them add up to the number of columns. */
  readonly eigenvalue: number
  /** Its share of all variance, 0 to 1. */
  readonly share: number
  /** Its correlation with each column, in their order. */
  readonly loadings: readonly number[]
}

/** How columns that are added up hang together. What cannot be told is null. */
export type Structure = {
  /** Correlations over the units that have both; a table of as many rows and columns as there are columns. */
  readonly pearson: readonly (readonly (number | null)[])[]
  readonly spearman: readonly (readonly (number | null)[])[]
  /** Units that have every column: what alpha and the components are taken from. */
  readonly complete: number
  /** Cronbach's alpha: near 1 when the columns measure one thing; it may be below 0. */
  readonly alpha: number | null
  /** Principal components of the correlation matrix, largest first. */
  readonly components: readonly Component[] | null
}

/**
 * How columns hang together: correlations, Cronbach's alpha and principal components.
 *
 * Columns are of the same units, higher = more need; missing = NaN. Alpha and components need two columns, all of which
 * vary over at least three units that have every one.
 *
 * Source: OECD/JRC handbook (2008), step 4; Cronbach (1951), Coefficient alpha and the internal structure of tests,
 * Psychometrika 16. Alpha = k / (k − 1) · (1 − Σ variances / variance of the sum).
 * Example: two columns with correlation 0.5 have components of 1.5 and 0.5.
 */
export function structure(columns: readonly Column[]): Structure {
  return finished(structureSteps(columns))
}

/** The same as work that can be paused, after each row of the correlations. */
export function* structureSteps(columns: readonly Column[]): Steps<Structure> {
  const complete = completeCases(columns)
  const count = complete[0]?.length ?? 0
  const usable = columns.length > 1 && count > 2 && complete.every(hasSpread)
  return {
    pearson: yield* correlations(columns, 'pearson'),
    spearman: yield* correlations(columns, 'spearman'),
    complete: count,
    alpha: usable ? alphaOf(complete) : null,
    components: usable ? componentsOf(complete) : null,
  }
}

/** Each pair once: the table is symmetric. */
function* correlations(columns: readonly Column[], kind: CorrelationKind): Steps<(number | null)[][]> {
  const rows: (number | null)[][] = []
  for (const [row, x] of columns.entries()) {
    rows.push(
      columns.map((y, column) => (column < row ? (rows[column]?.[row] ?? null) : correlation(x, y, kind))),
    )
    yield
  }
  return rows
}

function completeCases(columns: readonly Column[]): Float64Array[] {
  const units = columns[0]?.length ?? 0
  const there: number[] = []
  for (let unit = 0; unit < units; unit++) {
    if (columns.every((column) => Math.abs(column[unit] ?? NaN) < Infinity)) there.push(unit)
  }
  return columns.map((column) => Float64Array.from(there, (unit) => column[unit] ?? NaN))
}

function alphaOf(columns: readonly Float64Array[]): number | null {
  const first = columns[0] ?? new Float64Array(0)
  const sum = first.map((_, unit) => columns.reduce((total, column) => total + (column[unit] ?? 0), 0))
  if (!hasSpread(sum)) return null
  const own = columns.reduce((total, column) => total + crossProduct(column, column), 0)
  return (columns.length / (columns.length - 1)) * (1 - own / crossProduct(sum, sum))
}

function componentsOf(columns: readonly Float64Array[]): Component[] {
  const table = columns.map((x, row) =>
    columns.map((y, column) => (row === column ? 1 : (correlation(x, y, 'pearson') ?? 0))),
  )
  return symmetricEigen(table).map(({ value, vector }) => ({
    eigenvalue: value,
    share: value / columns.length,
    loadings: vector.map((entry) => entry * Math.sqrt(Math.max(0, value))),
  }))
}
