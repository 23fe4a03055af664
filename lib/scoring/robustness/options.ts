import type { Index } from '#lib/scoring/methodology.ts'

/** How weights are drawn: each of them anew in every run. */
export type Drawing =
  /** Multiplied by a number between 1 − range and 1 + range, all equally likely. `range`: 0 to below 1. */
  | { readonly kind: 'nudged'; readonly range: number }
  /** Any shares at all, all equally likely: a flat Dirichlet distribution over each group. */
  | { readonly kind: 'anywhere' }

/** Which weights of an index are drawn; what is not named stays. */
export type Varied = { readonly index: string; readonly domains: boolean; readonly indicators: boolean }

/**
 * Other ways in which an index might as well have been made, and other cuts of it, beside its own: a run takes one of
 * each with equal chance. What they weigh is as in the index itself.
 */
export type Variation = {
  readonly index: string
  readonly others: readonly Index[]
  /** Above 0, up to 0.5. */
  readonly worstShares: readonly number[]
}

export type RobustnessOptions = {
  /** 0 to 4,294,967,295: the same seed gives the same answer. */
  readonly seed: number
  readonly drawing: Drawing
  readonly varied: readonly Varied[]
  readonly variations?: readonly Variation[]
}

/** Weights nudged by a quarter, those of every domain and indicator. */
export const quarter: Drawing = { kind: 'nudged', range: 0.25 }
