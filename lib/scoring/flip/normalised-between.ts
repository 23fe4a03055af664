import type { Memo } from '#lib/scoring/memo.ts'
import type { DomainTransformation } from '#lib/scoring/methodology.ts'
import { normalisations } from '#lib/scoring/normalisations.ts'
import { rankTable } from '#lib/scoring/rank-table.ts'
import { scale, type Scale } from '#lib/scoring/scale.ts'
import { rankBounds, type Between } from './rank-bounds.ts'

/** Lower and upper bound of a domain score after its transformation, as columns that can be averaged. */
export type ScaleBounds = { readonly low: Scale; readonly high: Scale }

/**
 * What a domain's transformation (step 5) makes of scores that are only known to lie between two columns.
 *
 * `tolerance`: of the scores themselves. Null when nothing useful can be said: a column that may have no spread.
 */
export function normalisedBetween(
  code: DomainTransformation,
  between: Between,
  tolerance: number,
  memo: Memo,
): ScaleBounds | null {
  if (code === 'none') {
    return { low: scale(between.low, { tolerance }), high: scale(between.high, { tolerance }) }
  }
  if (code === 'min_max') return minMaxBetween(between, tolerance)
  if (code === 'z_score') return zScoreBetween(between, tolerance)
  const method = normalisations[code]
  if (method.kind !== 'rank') return null
  const { best, worst, count } = rankBounds(between)
  const table = memo(`table ${code} ${count}`, () => rankTable(method.ofRank, count))
  const known = {
    complete: count === best.length,
    largest: Math.abs(table[2] ?? 0) + Math.abs(table[2 * count] ?? 0),
  }
  return { low: scale(valuesOf(worst, table), known), high: scale(valuesOf(best, table), known) }
}

/** The value of each rank; entry 0 of the table, no rank, is NaN. */
function valuesOf(ranks: Int32Array, table: Float64Array): Float64Array {
  const values = new Float64Array(ranks.length)
  for (let unit = 0; unit < ranks.length; unit++) values[unit] = table[2 * (ranks[unit] ?? 0)] ?? NaN
  return values
}

type Ends = { readonly min: number; readonly max: number }

function endsOf(values: Float64Array): Ends {
  let min = Infinity
  let max = -Infinity
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] ?? NaN
    if (value < min) min = value
    if (value > max) max = value
  }
  return { min, max }
}

/** The place between the smallest and the largest value falls when either of them rises. */
function minMaxBetween({ low, high, slack }: Between, tolerance: number): ScaleBounds | null {
  const lows = endsOf(low)
  const highs = endsOf(high)
  const leastSpread = lows.max - highs.min - slack
  if (!(leastSpread > tolerance)) return null
  const place = (value: number, from: number, to: number) =>
    Math.min(1, Math.max(0, (value - from) / (to - from)))
  const wide = { tolerance: tolerance / leastSpread }
  return {
    low: scale(
      low.map((value) => (value === value ? place(value, highs.min, highs.max) : NaN)),
      wide,
    ),
    high: scale(
      high.map((value) => (value === value ? place(value, lows.min, lows.max) : NaN)),
      wide,
    ),
  }
}

/**
 * The standard deviation is a norm of the values less their mean, so it differs from that of the lower column by no
 * more than √(Σ (high − low)² / (n − 1)).
 */
function zScoreBetween({ low, high, slack }: Between, tolerance: number): ScaleBounds | null {
  const lows = endsOf(low)
  const highs = endsOf(high)
  if (!(lows.max - highs.min - slack > tolerance)) return null
  const { count, lowMean, highMean, width } = meansOf(low, high)
  let squares = 0
  for (let unit = 0; unit < low.length; unit++) {
    const value = low[unit] ?? NaN
    if (value === value) squares += (value - lowMean) * (value - lowMean)
  }
  const deviation = Math.sqrt(squares / (count - 1))
  const reach = Math.sqrt(width / (count - 1)) + slack
  const least = deviation - reach
  if (!(least > 0)) return null
  const most = deviation + reach
  const wide = { tolerance: tolerance / least }
  return {
    low: scale(
      low.map((value) => (value - highMean) / (value < highMean ? least : most)),
      wide,
    ),
    high: scale(
      high.map((value) => (value - lowMean) / (value > lowMean ? least : most)),
      wide,
    ),
  }
}

function meansOf(low: Float64Array, high: Float64Array) {
  let count = 0
  let lowSum = 0
  let highSum = 0
  let width = 0
  for (let unit = 0; unit < low.length; unit++) {
    const from = low[unit] ?? NaN
    const to = high[unit] ?? NaN
    if (from !== from) continue
    count++
    lowSum += from
    highSum += to
    width += (to - from) * (to - from)
  }
  return { count, lowMean: lowSum / count, highMean: highSum / count, width }
}
