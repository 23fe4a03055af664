/** How weights are drawn: each of them anew in every run. */
export type Drawing =
  /** Multiplied by a number between 1 − range and 1 + range, all equally likely. `range`: 0 to below 1. */
  | { readonly kind: 'nudged'; readonly range: number }
  /** Any shares at all, all equally likely: a flat Dirichlet distribution over each group. */
  | { readonly kind: 'anywhere' }

/** Which weights of an index are drawn; what is not named stays. */
export type Varied = { readonly index: string; readonly domains: boolean; readonly indicators: boolean }

export type RobustnessOptions = {
  /** 0 to 4,294,967,295: the same seed gives the same answer. */
  readonly seed: number
  readonly drawing: Drawing
  readonly varied: readonly Varied[]
}

/** Weights nudged by a quarter, those of every domain and indicator. */
export const quarter: Drawing = { kind: 'nudged', range: 0.25 }
