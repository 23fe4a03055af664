import type { WeightGroup, WeightRow } from './sandbox-method.ts'
import type { Settings } from './settings.ts'

/** The largest weight that one may type. */
export const largestWeight = 1000

/** The weight that a text stands for: a whole number from 0 to 1,000, NaN for everything else. */
export function weightOf(text: string | undefined): number {
  const trimmed = text?.trim() ?? ''
  const weight = /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : Number.NaN
  return weight <= largestWeight ? weight : Number.NaN
}

/** A weight with what depends on it: a domain without any included indicator counts for nothing. */
function effectiveWeight(row: WeightRow, weight: (row: WeightRow) => number): number {
  const inner = row.indicators?.rows ?? []
  return inner.length > 0 && inner.every((indicator) => weight(indicator) === 0) ? 0 : weight(row)
}

const sharesFrom = (group: WeightGroup, weight: (row: WeightRow) => number): number[] => {
  const weights = group.rows.map((row) => effectiveWeight(row, weight))
  const total = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((each) => (total > 0 ? each / total : Number.NaN))
}

/**
 * The share of each weight of a group, 0 to 1, in the order of its rows; all NaN when one of them is no weight or
 * nothing is included.
 *
 * Example: weights 100, 150 and 100 have the shares 0.286, 0.429 and 0.286.
 */
export const sharesOf = (group: WeightGroup, settings: Settings): number[] =>
  sharesFrom(group, ({ field }) => weightOf(settings[field]))

/** The shares as published. */
export const publishedShares = (group: WeightGroup): number[] =>
  sharesFrom(group, ({ published }) => published)

/** Shares that differ by less than this are the same: weights are whole numbers up to 1,000. */
const sameShare = 1e-9

/**
 * Whether each weight of a group was changed: it says something else than published, and not every share of the
 * group is still what it was (doubling all weights of a group changes nothing).
 */
export function changedRows(group: WeightGroup, settings: Settings): boolean[] {
  const before = publishedShares(group)
  const shares = sharesOf(group, settings)
  const moved = shares.some((share, row) => !(Math.abs(share - (before[row] ?? Number.NaN)) < sameShare))
  return group.rows.map(({ field, published }) => moved && weightOf(settings[field]) !== published)
}
