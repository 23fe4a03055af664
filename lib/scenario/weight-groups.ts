import { greatestCommonDivisor } from '#lib/scoring/greatest-common-divisor.ts'
import type { Index } from '#lib/scoring/methodology.ts'

/** Weights that count against each other: the domains of an index, or the indicators of a domain. */
export type WeightGroup = {
  readonly key: 'domain_weights' | 'indicator_weights'
  /** The domain, for a group of indicators. */
  readonly domain: string | null
  readonly codes: readonly string[]
  readonly weights: readonly number[]
}

/** The groups of an index, domains first, in the methodology's order. */
export function weightGroups(index: Index): WeightGroup[] {
  const group = (
    key: WeightGroup['key'],
    domain: string | null,
    members: readonly { code: string; weight: number }[],
  ): WeightGroup => ({
    key,
    domain,
    codes: members.map(({ code }) => code),
    weights: members.map(({ weight }) => weight),
  })
  return [
    group('domain_weights', null, index.domains),
    ...index.domains.map(({ code, indicators }) => group('indicator_weights', code, indicators)),
  ]
}

/**
 * Weights divided by their greatest common divisor: the same for every way to write the same shares.
 *
 * Example: `reduced([100, 0, 150])` is `[2, 0, 3]`; all zeros stay as they are.
 */
export function reduced(weights: readonly number[]): number[] {
  const divisor = greatestCommonDivisor(weights)
  return weights.map((weight) => (divisor === 0 ? 0 : weight / divisor))
}

/**
 * The same shares written so that as many weights as possible equal the baseline's, which is how people see them:
 * 0 : 1 : 1 beside a baseline of 100 : 100 : 100 is 0 : 100 : 100.
 *
 * Depends on the shares alone. Falls back to the reduced weights when no such scale gives whole numbers up to `largest`.
 */
export function likeBaseline(
  weights: readonly number[],
  baseline: readonly number[],
  largest: number,
): number[] {
  const least = reduced(weights)
  let best = { same: -1, weights: least }
  for (const [at, weight] of least.entries()) {
    const published = baseline[at] ?? 0
    if (weight === 0 || published === 0) continue
    const scaled = least.map((other) => (other * published) / weight)
    if (!scaled.every((value) => Number.isInteger(value) && value <= largest)) continue
    const same = scaled.filter((value, other) => value === baseline[other]).length
    if (same > best.same) best = { same, weights: scaled }
  }
  return best.weights
}
