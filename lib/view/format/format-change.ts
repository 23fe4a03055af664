import { formatCount } from './format-count.ts'

/**
 * A difference with its sign always said: plus, true minus, or 0 without one; missing (NaN) is a dash.
 *
 * Example: `formatChange(39)` is "+39", `formatChange(-24)` is "−24".
 */
export const formatChange = (difference: number): string =>
  difference >= 0.5 ? `+${formatCount(difference)}` : formatCount(difference)
