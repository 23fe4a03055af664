import { largestWeight } from '#lib/scenario/scenario.ts'

const tolerance = 1e-9

/**
 * Whole weights from 0 to 1,000 for shares that need not add up to 1.
 *
 * The shares are first divided by their sum. The smallest weights that give exactly these shares are taken; when there are
 * none, weights that add up to 1,000 by the method of largest remainders (Hamilton's), where of equal remainders the
 * earlier wins. So every weight is less than one thousandth of the group away from its share.
 *
 * @param shares at least one above 0; none below 0
 * @throws RangeError when all are 0
 * @example wholeWeights([1 / 3, 2 / 3]) // [1, 2]
 */
export function wholeWeights(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  if (!(sum > 0)) throw new RangeError('At least one share must be above 0.')
  const exact = shares.map((share) => share / sum)
  // A share is itself a quotient, so the largest possible sum can come out a hair under a whole number.
  const most = Math.floor(largestWeight / Math.max(...exact) + 1e-6)
  for (let total = 1; total <= most; total++) {
    if (exact.every((share) => isWhole(share * total))) return exact.map((share) => Math.round(share * total))
  }
  return largestRemainders(exact)
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= tolerance

function largestRemainders(shares: readonly number[]): number[] {
  const quotas = shares.map((share) => share * largestWeight)
  const weights = quotas.map((quota) => Math.floor(quota + tolerance))
  const left = largestWeight - weights.reduce((sum, weight) => sum + weight, 0)
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - (weights[at] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
  for (const { at } of byRemainder.slice(0, left)) weights[at] = (weights[at] ?? 0) + 1
  return weights
}
