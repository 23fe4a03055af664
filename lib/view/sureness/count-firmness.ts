import { firmness, type Firmness } from '#lib/scoring/robustness/firmness.ts'

/** How many areas are of each class, by the share of reruns that list them. Example: of 1, 0.6 and 0 one is core. */
export function countFirmness(probability: Float64Array): Record<Firmness, number> {
  const counts: Record<Firmness, number> = { core: 0, likely: 0, marginal: 0, unlikely: 0 }
  for (const share of probability) counts[firmness(share)]++
  return counts
}
