import type { Scale } from '#lib/scoring/scale.ts'
import type { Column } from '#lib/scoring/snapshot.ts'
import { tieTolerance } from '#lib/scoring/tie-tolerance.ts'
import type { Between } from './rank-bounds.ts'

/**
 * How far apart two calculated values must be so that neither rounding nor a chain of ties can bring them together:
 * every unit of the column could be one link.
 */
export function slackOf({ values, tolerance, largest }: Scale): number {
  return (values.length + 2) * Math.max(tolerance, tieTolerance(largest))
}

/** What lies between two columns, unit by unit; null when a unit is missing in one of them only. */
export function betweenColumns(a: Scale, b: Scale): Between | null {
  const low = new Float64Array(a.values.length)
  const high = new Float64Array(a.values.length)
  if (!fill(a.values, b.values, low, high)) return null
  return { low, high, slack: Math.max(slackOf(a), slackOf(b)) }
}

function fill(a: Column, b: Column, low: Column, high: Column): boolean {
  for (let unit = 0; unit < a.length; unit++) {
    const one = a[unit] ?? NaN
    const other = b[unit] ?? NaN
    if ((one === one) !== (other === other)) return false
    low[unit] = one < other ? one : other
    high[unit] = one < other ? other : one
  }
  return true
}
