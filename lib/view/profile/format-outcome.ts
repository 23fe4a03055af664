import { formatDecimal } from '#lib/view/format/format-decimal.ts'

/**
 * A value of an outcome with its unit, to one decimal; a dash where nothing is known.
 *
 * `unit`: as the dataset says it. Example: 0.268 with the unit "share" is "26.8%"; 36.7 "£ per person" is "£36.7".
 */
export function formatOutcome(value: number | null, unit: string): string {
  if (value === null) return formatDecimal(Number.NaN, 0)
  if (unit === 'share') return `${formatDecimal(100 * value, 1)}%`
  if (unit === 'percent') return `${formatDecimal(value, 1)}%`
  return unit.startsWith('£') ? `£${formatDecimal(value, 1)}` : formatDecimal(value, 1)
}

/** What stands under the name of an outcome: its unit, where the value does not say it, and which end is worse. */
export function outcomeNote(unit: string, polarity: 1 | -1): string {
  const said = unit === 'share' || unit === 'percent' ? '' : `${unit}; `
  return `${said}${polarity === 1 ? 'higher is worse' : 'lower is worse'}`
}
