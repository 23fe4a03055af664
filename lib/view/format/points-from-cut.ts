import { formatDecimal } from './format-decimal.ts'

/**
 * How far a score is from the lowest one that meets a test, in points of the score.
 *
 * A missing score or cut (NaN) is an empty text. One decimal, as many as it takes for a distance to read as one, and no
 * more than six.
 * Example: a score of 111.5 where 113.3 is needed is "1.8 points short"; 120 is "6.7 points to spare".
 */
export function pointsFromCut(score: number, needed: number): string {
  const spare = score - needed
  if (Number.isNaN(spare)) return ''
  if (spare === 0) return 'exactly the score needed'
  const size = Math.abs(spare)
  let places = 1
  while (places < 6 && size < 0.5 * 10 ** -places) places++
  return `${formatDecimal(size, places)} points ${spare < 0 ? 'short' : 'to spare'}`
}
