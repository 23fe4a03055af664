import type { ValueMethod } from './method.ts'

/**
 * (x − min) / (max − min), in [0, 1]: 0 = least need, 1 = most need among the units with a value.
 *
 * A column without spread becomes ½. Missing stays missing.
 * Source: OECD/JRC handbook (2008), step 5, min–max.
 * Example: 10, 20, 40 become 0, ⅓, 1.
 */
export const minMax: ValueMethod = {
  kind: 'value',
  range: 'any',
  apply: (values, { tolerance }) => {
    let lowest = Infinity
    let highest = -Infinity
    for (const value of values) {
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
    const spread = highest - lowest
    if (!(spread > tolerance)) return values.map((value) => (value !== value ? NaN : 0.5))
    return values.map((value) => (value - lowest) / spread)
  },
}
