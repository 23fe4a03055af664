import { formatDecimal } from './format-decimal.ts'

/**
 * A share as a whole percentage, as screens show it; missing (NaN) is a dash.
 *
 * `share`: 0 to 1. Shares may add to 99 or 101. A share that is there never reads as nothing ("<1%") and one that
 * is not all never reads as all (">99%").
 * Example: `formatShare(1 / 3)` is "33%".
 */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return '<1%'
  if (share < 1 && share >= 0.995) return '>99%'
  return Number.isNaN(share) ? formatDecimal(share, 0) : `${formatDecimal(share * 100, 0)}%`
}

/**
 * The same with one decimal, for the text that a screen reader reads out in place of a chart.
 *
 * Example: `formatShareExactly(1 / 3)` is "33.3%".
 */
export const formatShareExactly = (share: number): string =>
  Number.isNaN(share) ? formatDecimal(share, 1) : `${formatDecimal(share * 100, 1)}%`
