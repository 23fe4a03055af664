/**
 * The largest whole number that divides all of them; 0 when all are 0 or there are none.
 *
 * Takes whole numbers ≥ 0. Example: `greatestCommonDivisor([100, 0, 150])` is 50.
 */
export function greatestCommonDivisor(numbers: readonly number[]): number {
  let divisor = 0
  for (const number of numbers) {
    let rest = number
    while (rest !== 0) {
      const remainder = divisor % rest
      divisor = rest
      rest = remainder
    }
  }
  return divisor
}
