import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descendingOrder } from '#lib/scoring/descending-order.ts'

const order = (values: Float64Array) => {
  const { positions, count } = descendingOrder(values)
  return Array.from(positions.subarray(0, count))
}

/** The same by the language's own sort. */
const sorted = (values: Float64Array) =>
  Array.from(values.keys())
    .filter((at) => !Number.isNaN(values[at]))
    .sort((a, b) => {
      const [x = 0, y = 0] = [values[a], values[b]]
      return x === y ? a - b : x < y ? 1 : -1
    })

describe('descendingOrder', () => {
  it('puts the highest first, keeps ties in position order and leaves missing values out', () => {
    expect(order(Float64Array.of(3, NaN, 7, 3, -1))).toEqual([2, 0, 3, 4])
  })

  it('gives nothing for a column without values', () => {
    expect(order(Float64Array.of(NaN, NaN))).toEqual([])
    expect(order(new Float64Array(0))).toEqual([])
  })

  it('agrees with a sort by comparison for any numbers, infinities and huge spreads among them', () => {
    fc.assert(
      fc.property(fc.float64Array({ minLength: 0, maxLength: 300 }), (values) => {
        const noNegativeZero = values.map((value) => value + 0)
        expect(order(noNegativeZero)).toEqual(sorted(noNegativeZero))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with a sort by comparison when one far outlier crowds every other value together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 400 }),
        (some) => {
          const values = Float64Array.from([1e12, ...some])
          expect(order(values)).toEqual(sorted(values))
        },
      ),
    )
  })

  it('is not disturbed by a longer or shorter column before it', () => {
    order(Float64Array.from({ length: 500 }, (_, at) => at))
    expect(order(Float64Array.of(1, 2))).toEqual([1, 0])
  })
})
