import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutScore } from '#lib/scoring/cut-score.ts'
import { lowestRanks } from '#lib/scoring/lowest-ranks.ts'
import { scale } from '#lib/scoring/scale.ts'
import { tieTolerance } from '#lib/scoring/tie-tolerance.ts'

const column = (values: Float64Array) => {
  const plain = scale(values)
  return { ...plain, tolerance: tieTolerance(plain.largest) }
}

/** Which areas are inside, by their score and by their rank. */
function inside(values: Float64Array, share: number): { byScore: number[]; byRank: number[] } {
  const { lowestInside, lastRankInside } = cutScore(column(values), share)
  const ranks = lowestRanks(column(values))
  const areas = Array.from(values.keys())
  return {
    byScore: areas.filter((area) => (values[area] ?? NaN) >= lowestInside),
    byRank: areas.filter((area) => (ranks[area] ?? 0) > 0 && (ranks[area] ?? 0) <= lastRankInside),
  }
}

/** Numbers of which many are the same, or so close that rounding could have made the difference. */
const close = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 0, max: 12 }).map((steps) => 3 + steps * 4e-13),
  fc.constant(NaN),
)

describe('cutScore', () => {
  it('takes a tie that reaches over the last place in as a whole', () => {
    const values = Float64Array.of(40, 30, 30, 10)
    expect(cutScore(column(values), 0.5)).toEqual({ ranked: 4, lastRankInside: 2, lowestInside: 30 })
    expect(inside(values, 0.5).byScore).toEqual([0, 1, 2])
  })

  it('has nobody inside without a cut, with a cut of nothing and without scores', () => {
    const nobody = { lastRankInside: 0, lowestInside: NaN }
    expect(cutScore(column(Float64Array.of(1, 2, NaN)), undefined)).toEqual({ ranked: 2, ...nobody })
    expect(cutScore(column(Float64Array.of(1, 2)), 0.1)).toEqual({ ranked: 2, ...nobody })
    expect(cutScore(column(Float64Array.of(NaN)), 1)).toEqual({ ranked: 0, ...nobody })
  })

  it('has the same areas inside as the ranks, with ties, near ties in chains and gaps', () => {
    fc.assert(
      fc.property(
        fc.array(close, { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const { byScore, byRank } = inside(Float64Array.from(values), share)
          expect(byScore).toEqual(byRank)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('has the same areas inside as the ranks for any numbers, infinities and far outliers among them', () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, maxLength: 80 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const { byScore, byRank } = inside(values, share)
          expect(byScore).toEqual(byRank)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
