import { formatDecimal } from './format-decimal.ts'

/**
 * A share as a percentage with as many decimals as it needs and no more than asked for; missing (NaN) is a dash.
 *
 * For settings such as a cut-off, which must read exactly as they were set. For results use `formatShare`.
 * Example: `formatPercent(0.1)` is "10%", `formatPercent(0.107)` is "10.7%".
 */
export function formatPercent(share: number, mostDecimals = 1): string {
  if (Number.isNaN(share)) return formatDecimal(share, 0)
  const text = formatDecimal(share * 100, mostDecimals)
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}%`
}
