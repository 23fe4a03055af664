import type { ValueMethod } from './method.ts'

/**
 * (x − mean) / sd with the sample standard deviation (n − 1): how many standard deviations above the mean.
 *
 * A column without spread becomes 0. Missing stays missing.
 * Source: OECD/JRC handbook (2008), step 5, standardisation.
 * Example: 1, 2, 3 become −1, 0, 1.
 */
export const zScore: ValueMethod = {
  kind: 'value',
  range: 'any',
  apply: (values, { tolerance }) => {
    let count = 0
    let sum = 0
    let lowest = Infinity
    let highest = -Infinity
    for (const value of values) {
      if (value !== value) continue
      count++
      sum += value
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
    const mean = sum / count
    if (!(highest - lowest > tolerance)) return values.map((value) => (value !== value ? NaN : 0))
    let squares = 0
    for (const value of values) if (value === value) squares += (value - mean) * (value - mean)
    const deviation = Math.sqrt(squares / (count - 1))
    return values.map((value) => (value - mean) / deviation)
  },
}
