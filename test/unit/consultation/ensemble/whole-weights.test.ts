import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeWeights } from '#lib/consultation/ensemble/whole-weights.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const shares = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((drawn) => sum(drawn) > 0)

describe('wholeWeights(shares)', () => {
  test('takes the smallest weights that give the shares exactly', () => {
    expect(wholeWeights([1 / 3, 1 / 3, 1 / 3])).toEqual([1, 1, 1])
    expect(wholeWeights([0.24, 0.41, 0.33])).toEqual([24, 41, 33])
    expect(wholeWeights([0, 0.2])).toEqual([0, 1])
  })

  test('gives what is left over to the largest remainders, the earlier of equals first', () => {
    const third = 1 / Math.PI
    expect(wholeWeights([third, third, 1 - 2 * third])).toEqual([318, 318, 364])
    const seventh = Math.SQRT1_2 / 7
    expect(sum(wholeWeights([seventh, seventh, 1 - 2 * seventh]))).toBe(1000)
  })

  test('refuses shares that are all 0', () => {
    expect(() => wholeWeights([0, 0])).toThrow(RangeError)
  })

  test('gives whole numbers from 0 to 1,000 whose shares are less than a thousandth off, 0 for 0', () => {
    fc.assert(
      fc.property(shares, (drawn) => {
        const weights = wholeWeights(drawn)
        for (const [at, weight] of weights.entries()) {
          expect(Number.isInteger(weight) && weight >= 0 && weight <= 1000).toBe(true)
          const off = weight / sum(weights) - (drawn[at] ?? 0) / sum(drawn)
          expect(Math.abs(off)).toBeLessThan(0.001 + 1e-8)
          if (drawn[at] === 0) expect(weight).toBe(0)
        }
      }),
    )
  })

  test('finds whole weights again from their shares', () => {
    const weight = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: 6 }).filter((drawn) => sum(drawn) > 0),
        (drawn) => {
          const found = wholeWeights(drawn.map((own) => own / sum(drawn)))
          for (const [at, own] of drawn.entries()) {
            expect((found[at] ?? 0) / sum(found)).toBeCloseTo(own / sum(drawn), 8)
          }
        },
      ),
    )
  })
})
