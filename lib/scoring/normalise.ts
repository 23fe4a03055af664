import { doubledRanks } from './doubled-ranks.ts'
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
  const { ranks, count } = doubledRanks(column.values, ties, context.origin)
  const table = memo(`table ${code} ${count}`, () => rankTable(method.ofRank, count))
  const values = new Float64Array(ranks.length)
  for (let unit = 0; unit < ranks.length; unit++) values[unit] = table[ranks[unit] ?? 0] ?? 0
  return scale(values, count === ranks.length)
}
