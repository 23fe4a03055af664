import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binOf, histogram } from '#lib/scoring/distribution/histogram.ts'

const values = fc.array(
  fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant(NaN),
  ),
  { maxLength: 60 },
)

describe('histogram(values, wanted)', () => {
  test('counts into bins with round edges, the lower edge in the bin', () => {
    expect(histogram([1, 2, 2, 9], 5)).toEqual({ from: 0, width: 2, counts: [1, 2, 0, 0, 1], missing: 0 })
    expect(histogram([0.1, 0.25, NaN, 0.9], 4)).toMatchObject({ from: 0, width: 0.2, missing: 1 })
  })

  test('gives one bin for values that are all the same, and for none', () => {
    expect(histogram([7, 7, 7], 10).counts).toEqual([3])
    expect(histogram([NaN], 10)).toEqual({ from: 0, width: 1, counts: [0], missing: 1 })
    expect(histogram([], 10).counts).toEqual([0])
    expect(histogram([0, 5e-324], 1).counts).toEqual([2])
  })

  test('refuses infinite values and no bins', () => {
    expect(() => histogram([1, Infinity], 4)).toThrow(RangeError)
    expect(() => histogram([1], 0)).toThrow(RangeError)
  })

  test('puts every value that is there into exactly one bin, and makes few bins', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 30 }), (given, wanted) => {
        const made = histogram(given, wanted)
        const counted = made.counts.reduce((sum, count) => sum + count, 0)
        expect(counted + made.missing).toBe(given.length)
        expect(made.counts.length).toBeLessThanOrEqual(wanted + 2)
        for (const value of given) {
          if (Number.isNaN(value)) continue
          expect(made.counts[binOf(made, value)]).toBeGreaterThan(0)
        }
      }),
    )
  })
})

test('binOf(histogram, value) is −1 for what is missing or outside', () => {
  const made = histogram([1, 2, 3], 3)
  expect([binOf(made, NaN), binOf(made, 99), binOf(made, -99)]).toEqual([-1, -1, -1])
})
