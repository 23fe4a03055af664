import { formatDecimal } from '#lib/view/format/format-decimal.ts'

const spoken = new Map([
  [1 / 4, 'counts a quarter as much'],
  [1 / 2, 'counts half as much'],
  [3 / 4, 'counts three quarters as much'],
  [3 / 2, 'counts one and a half times as much'],
  [2, 'counts twice as much'],
  [3, 'counts three times as much'],
  [4, 'counts four times as much'],
])

/**
 * How a weight compares with the published one, as one says it.
 *
 * Both are above 0 and differ. Example: `timesWords(150, 100)` is "counts one and a half times as much",
 * `timesWords(135, 100)` is "counts 35% more", `timesWords(470, 100)` is "counts 4.7 times as much".
 */
export function timesWords(weight: number, published: number): string {
  const times = weight / published
  const words = spoken.get(times)
  if (words !== undefined) return words
  if (times >= 2) return `counts ${formatDecimal(times, Number.isInteger(times) ? 0 : 1)} times as much`
  const percent = Math.abs(times - 1) * 100
  const amount = percent < 1 ? 'less than 1%' : `${formatDecimal(Math.min(percent, 99), 0)}%`
  return `counts ${amount} ${times > 1 ? 'more' : 'less'}`
}
