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
 * Example: `normalise('min_max', scale(Float64Array.of(10, 20, NaN)), 'average', { origin: 'measured', polarity: 1 }, noMemo)`
 * holds 0, 1, NaN.
 */
export function normalise(
  code: Normalisation,
  column: Scale,
  ties: Ties,
  context: ValueContext,
  memo: Memo,
): Scale {
  const method = normalisations[code]
  if (method.kind === 'value') return scale(method.apply(column.values, context), column.complete)
  const units = column.values.length
  const { positions, doubled, count } = doubledPlaces(column.values, ties, context.origin)
  const table = memo(`table ${code} ${count}`, () => rankTable(method.ofRank, count))
  const values = new Float64Array(units)
  if (count < units) values.fill(NaN)
  for (let at = 0; at < count; at++) values[positions[at] ?? 0] = table[doubled[at] ?? 0] ?? NaN
  return scale(values, count === units)
}
