import { formatCount } from '#lib/view/format/format-count.ts'

const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/**
 * How long something took or lies back, in whole words, rounded down: two of a larger unit before the next.
 *
 * Example: `timeWords(7300)` is "2 hours", `timeWords(5000)` is "83 minutes".
 *
 * @param seconds 0 or more
 */
export function timeWords(seconds: number): string {
  const [unit, size] = steps.find(([, length]) => seconds >= 2 * length) ?? ['second', 1]
  const count = Math.floor(seconds / size)
  return `${formatCount(count)} ${unit}${count === 1 ? '' : 's'}`
}
