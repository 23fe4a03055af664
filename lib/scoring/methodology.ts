/**
 * The words of a methodology: the complete recipe that turns a dataset into a list.
 *
 * These are the shapes of `methodology.json` (docs/method.md), with the same names. They are plain data:
 * reading and checking them is the business of `lib/dataset` and `lib/scenario`.
 */

/** Rank of a tie inside steps 3 and 5: the average of the places it takes, or the first of them. */
export type Ties = 'average' | 'lowest'

/** The unit at which an index is scored: the areas that are listed, or small areas nested in them. */
export type Level = 'area' | 'small_area'

export type IndicatorTransformation = 'none' | 'log' | 'log1p'
export type Normalisation =
  'none' | 'rank' | 'normal_score' | 'exponential_rank' | 'z_score' | 'min_max' | 'goalposts'
/** What may be done to a domain score before domains are added up: any normalisation but goalposts. */
export type DomainTransformation = Exclude<Normalisation, 'goalposts'>
export type Aggregation = 'arithmetic' | 'geometric'
export type Summary = 'mean_score' | 'mean_rank' | 'share_in_worst'
export type MissingPolicy = 'reweight' | 'exclude'

/** How an indicator is used in a domain. Weight: whole number 0 to 1,000, relative in its domain; 0 = left out. */
export type IndicatorUse = {
  readonly code: string
  readonly weight: number
  readonly normalisation?: Normalisation
  readonly transformation?: IndicatorTransformation
  /** Lowest and highest value of the scale, in the indicator's own unit. Needed by `goalposts`. */
  readonly goalposts?: readonly [low: number, high: number]
}

export type Domain = {
  readonly code: string
  readonly name: string
  readonly weight: number
  readonly normalisation: Normalisation
  readonly aggregation: Aggregation
  readonly transformation: DomainTransformation
  readonly indicators: readonly IndicatorUse[]
}

/** `min_coverage`: the least share of the included weight, 0 to 1, that must have a value. */
export type Missing = { readonly policy: MissingPolicy; readonly min_coverage: number }

export type Index = {
  readonly code: string
  readonly name: string
  readonly short_name: string
  readonly level: Level
  readonly aggregation: Aggregation
  readonly score_scale: number
  readonly missing: Missing
  /** How small areas are summed up to areas; only for `level: small_area`. */
  readonly summary?: Summary
  readonly domains: readonly Domain[]
}

/** An area is inside the cut of an index when its rank ≤ worst_share · (areas with a score). */
export type Cut = { readonly index: string; readonly worst_share: number }

export type Classification = {
  /** What an area on the list is called, for example "Left behind". */
  readonly label: string
  /** `all`: inside the cut of every index named. */
  readonly rule: 'all'
  readonly cuts: readonly Cut[]
}

export type Methodology = {
  readonly version: 1
  readonly name: string
  readonly ties: Ties
  readonly classification: Classification
  readonly indices: readonly Index[]
}
