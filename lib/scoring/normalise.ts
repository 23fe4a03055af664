import { doubledPlaces } from './doubled-places.ts'
import type { Memo } from './memo.ts'
import type { Normalisation, Ties } from './methodology.ts'
import type { ValueContext } from './normalisation/method.ts'
import { normalisations } from './normalisations.ts'
import { rankTable } from './rank-table.ts'
import { scale, type Scale } from './scale.ts'

/**
 * Brings one oriented column (higher = more need) on a scale: step 3 for indicators, step 5 for domain scores.
 *
 * Missing (NaN) stays missing. Rank methods count the units with a value only. The table of a rank method depends on
 * that count alone, so the memo keeps it.
 *
 * Example: `normalise('min_max', scale(Float64Array.of(10, 20, NaN)), 'average', { polarity: 1 }, noMemo)`
 * holds 0, 1, NaN.
 */
export function normalise(
  code: Normalisation,
  column: Scale,
  ties: Ties,
  context: Omit<ValueContext, 'tolerance'>,
  memo: Memo,
): Scale {
  const method = normalisations[code]
  const { complete, tolerance } = column
  if (method.kind === 'value') {
    const values = method.apply(column.values, { ...context, tolerance })
    return scale(values, { complete, tolerance: tolerance * stretch(column.values, values) })
  }
  const units = column.values.length
  const { positions, doubled, count } = doubledPlaces(column.values, ties, tolerance)
  const table = memo(`table ${code} ${count}`, () => rankTable(method.ofRank, count))
  const values = new Float64Array(units)
  if (count < units) values.fill(NaN)
  for (let at = 0; at < count; at++) values[positions[at] ?? 0] = table[doubled[at] ?? 0] ?? NaN
  const largest = count === 0 ? 0 : Math.max(Math.abs(table[2] ?? 0), Math.abs(table[2 * count] ?? 0))
  return scale(values, { complete: count === units, largest })
}

/** How much wider a column became: its rounding became as much larger. */
function stretch(before: Float64Array, after: Float64Array): number {
  const spread = spreadOf(before)
  return spread > 0 ? spreadOf(after) / spread : 1
}

function spreadOf(values: Float64Array): number {
  let lowest = Infinity
  let highest = -Infinity
  for (const value of values) {
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return highest - lowest
}
