import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubledRanks } from '#lib/scoring/doubled-ranks.ts'
import { rankBounds } from '#lib/scoring/flip/rank-bounds.ts'

describe('rankBounds', () => {
  it('gives the best and the worst rank of values between two columns', () => {
    const low = Float64Array.of(5, 3, NaN, 1)
    const high = Float64Array.of(6, 5.5, NaN, 2)
    const { best, worst, count } = rankBounds({ low, high, slack: 0 })
    expect([Array.from(best), Array.from(worst), count]).toEqual([[1, 1, 0, 3], [2, 2, 0, 3], 3])
  })

  it('holds the rank of any values between, however ties are ranked', () => {
    const unit = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('average', 'lowest'),
        (units, ties) => {
          const low = Float64Array.from(units, ([from]) => from)
          const high = Float64Array.from(units, ([from, more]) => from + more)
          const { best, worst } = rankBounds({ low, high, slack: 1e-9 })
          const values = Float64Array.from(units, ([from, more, share]) => from + more * share)
          doubledRanks(values, ties, 1e-12).ranks.forEach((doubled, at) => {
            expect(doubled).toBeGreaterThanOrEqual(2 * (best[at] ?? NaN))
            expect(doubled).toBeLessThanOrEqual(2 * (worst[at] ?? NaN))
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})
