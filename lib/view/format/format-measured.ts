import { formatDecimal } from './format-decimal.ts'

/**
 * A measured value with about three digits: enough to tell places apart, and no false precision. Missing (NaN) is a dash.
 *
 * Example: `formatMeasured(0.0123)` is "0.012", `formatMeasured(12.34)` is "12.3", `formatMeasured(1234.5)` is "1,235".
 */
export function formatMeasured(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size >= 100) return formatDecimal(value, 0)
  if (size >= 10) return formatDecimal(value, 1)
  return formatDecimal(value, size >= 1 ? 2 : 3)
}
