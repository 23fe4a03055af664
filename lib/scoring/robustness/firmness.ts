/** How firmly an area is listed: in at least 95% of runs, at least half, at least 5%, fewer. */
export type Firmness = 'core' | 'likely' | 'marginal' | 'unlikely'

/** How firm a probability of being listed is. Example: 0.95 is `core`. */
export function firmness(probability: number): Firmness {
  if (probability >= 0.95) return 'core'
  if (probability >= 0.5) return 'likely'
  return probability >= 0.05 ? 'marginal' : 'unlikely'
}
