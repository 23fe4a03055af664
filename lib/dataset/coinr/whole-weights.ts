import { largestWeight } from '#lib/scenario/scenario.ts'

/**
 * COINr's weights, any numbers from 0, as weights of ours: whole numbers from 0 to 1,000 in the same proportions.
 * `exact` is false where the proportions had to be rounded; a weight above 0 never becomes 0.
 *
 * Example: `wholeWeights([0.5, 0.25])` is `{ weights: [50, 25], exact: true }`; of `[1 / 3, 1]` it is `[333, 1000]`.
 */
export function wholeWeights(weights: readonly number[]): { weights: number[]; exact: boolean } {
  const largest = Math.max(...weights)
  for (const factor of [1, 10, 100, 1000]) {
    const scaled = weights.map((weight) => weight * factor)
    const whole = scaled.map(Math.round)
    const same = scaled.every(
      (weight, at) => Math.abs(weight - (whole[at] ?? 0)) < 1e-9 && weight > 0 === (whole[at] ?? 0) > 0,
    )
    if (same && largest * factor <= largestWeight) return { weights: whole, exact: true }
  }
  const share = (weight: number) => (weight / largest) * largestWeight
  const whole = weights.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.round(share(weight)))))
  const exact = weights.every((weight, at) => Math.abs(share(weight) - (whole[at] ?? 0)) < 1e-9)
  return { weights: whole, exact }
}
