import type { IndicatorUse } from '#lib/scoring/methodology.ts'

/**
 * What values a method can give. `above_zero`: a geometric mean may follow. `any`: it may not, because values of 0 and
 * below would make the mean 0 or undefined.
 */
export type Range = 'above_zero' | 'any'

/** A method that looks only at the rank of a unit: `ofRank(rank, count)`, rank 1 = highest value. */
export type RankMethod = {
  readonly kind: 'rank'
  readonly range: Range
  readonly ofRank: (rank: number, count: number) => number
}

/** What a value method needs to know beside the column. */
export type ValueContext = {
  /** Differences up to this are rounding: a column within them has no spread. */
  readonly tolerance: number
  readonly polarity: 1 | -1
  /** The indicator's own settings; absent when a domain score is transformed. */
  readonly use?: IndicatorUse
}

/** A method that looks at the oriented values: `apply(values, context)`, missing stays missing (NaN). */
export type ValueMethod = {
  readonly kind: 'value'
  readonly range: Range
  readonly apply: (values: Float64Array, context: ValueContext) => Float64Array
}

export type Method = RankMethod | ValueMethod
