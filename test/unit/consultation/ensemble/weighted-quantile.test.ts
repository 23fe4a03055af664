import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightedQuantile, type WeightedValue } from '#lib/consultation/ensemble/weighted-quantile.ts'

const ascending = (values: readonly WeightedValue[]) => [...values].sort(([one], [other]) => one - other)
const values = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map(ascending)
const share = fc.constantFrom(0.25, 0.5, 0.75)

describe('weightedQuantile(values, share)', () => {
  test('is the middle value, or the mean of the middle two', () => {
    const once = (...numbers: number[]) => numbers.map((number): WeightedValue => [number, 1])
    expect(weightedQuantile(once(1, 2, 9), 0.5)).toBe(2)
    expect(weightedQuantile(once(1, 2, 9, 10), 0.5)).toBe(5.5)
    expect(weightedQuantile(once(1, 2, 3, 4), 0.25)).toBe(1.5)
    expect(weightedQuantile([], 0.5)).toBeNaN()
  })

  test('meets a boundary also where thirds do not add up to a whole', () => {
    const thirds: WeightedValue[] = [0, 1, 2, 3, 4, 5].map((value) => [value, 1 / 3])
    expect(weightedQuantile(thirds, 0.5)).toBe(2.5)
  })

  test('is the same when a value of weight n is written n times with weight 1', () => {
    fc.assert(
      fc.property(values, share, (weighted, wanted) => {
        const repeated = weighted.flatMap(([value, weight]) =>
          Array.from({ length: weight }, (): WeightedValue => [value, 1]),
        )
        expect(weightedQuantile(weighted, wanted)).toBe(weightedQuantile(repeated, wanted))
      }),
    )
  })

  test('has no more than the share of the weight below it, and no more than the rest above', () => {
    fc.assert(
      fc.property(values, share, (weighted, wanted) => {
        const quantile = weightedQuantile(weighted, wanted)
        const sum = (of: readonly WeightedValue[]) => of.reduce((total, [, weight]) => total + weight, 0)
        const total = sum(weighted)
        expect(sum(weighted.filter(([value]) => value < quantile))).toBeLessThanOrEqual(wanted * total)
        expect(sum(weighted.filter(([value]) => value > quantile))).toBeLessThanOrEqual((1 - wanted) * total)
      }),
    )
  })
})
