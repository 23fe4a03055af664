import { formatDecimal } from './format-decimal.ts'

/**
 * A whole number with commas between thousands, exact, for tables and counts; missing (NaN) is a dash.
 *
 * Example: `formatCount(7433)` is "7,433".
 */
export const formatCount = (value: number): string => formatDecimal(value, 0)
