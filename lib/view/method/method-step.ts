import type {
  Aggregation,
  IndicatorTransformation,
  Normalisation,
  Summary,
} from '#lib/scoring/methodology.ts'

/** A formula by what it computes; components/method draws each one. */
export type Formula =
  | { readonly kind: 'indicator_transformation'; readonly code: Exclude<IndicatorTransformation, 'none'> }
  | { readonly kind: 'normalisation'; readonly code: Exclude<Normalisation, 'none'> }
  | {
      readonly kind: 'aggregation'
      readonly code: Aggregation
      readonly parts: readonly WeightedPart[]
      readonly scale: number
    }
  | { readonly kind: 'summary'; readonly code: Summary }

/** One part of a weighted average, with its share of the whole (0 to 1). */
export type WeightedPart = { readonly name: string; readonly share: number }

/** One step of an index, in words and, where there is one, as a formula. */
export type MethodStep = {
  readonly title: string
  readonly words: readonly string[]
  readonly formulas: readonly Formula[]
}
