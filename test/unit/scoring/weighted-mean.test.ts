import { describe, expect, it } from 'vitest'
import { scale } from '#lib/scoring/scale.ts'
import { weightedMean } from '#lib/scoring/weighted-mean.ts'

const column = (...values: number[]) => scale(Float64Array.from(values))
const half = { policy: 'reweight', min_coverage: 0.5 } as const
const all = { policy: 'exclude', min_coverage: 0 } as const

describe('weightedMean', () => {
  it('arithmetic: Σ w·x / Σ w', () => {
    const terms = [
      { weight: 1, column: column(10, 0) },
      { weight: 3, column: column(20, 4) },
    ]
    expect(Array.from(weightedMean(terms, 2, 'arithmetic', half).values)).toEqual([17.5, 3])
  })

  it('geometric: exp(Σ w·ln x / Σ w)', () => {
    const terms = [
      { weight: 1, column: column(1) },
      { weight: 2, column: column(8) },
    ]
    expect(weightedMean(terms, 1, 'geometric', half).values[0]).toBeCloseTo(4, 12)
  })

  it('takes the mean over what is there when enough of the weight is there', () => {
    const terms = [
      { weight: 1, column: column(NaN, 6, NaN) },
      { weight: 1, column: column(4, NaN, NaN) },
    ]
    const mean = weightedMean(terms, 3, 'arithmetic', half)
    expect(Array.from(mean.values)).toEqual([4, 6, NaN])
    expect(mean.complete).toBe(false)
    expect(Array.from(weightedMean(terms, 3, 'arithmetic', all).values)).toEqual([NaN, NaN, NaN])
  })

  it('compares the share of the weight as it is written: 55 of 100 is enough for 0.55', () => {
    const terms = [
      { weight: 55, column: column(1) },
      { weight: 45, column: column(NaN) },
    ]
    const missing = { policy: 'reweight', min_coverage: 0.55 } as const
    expect(weightedMean(terms, 1, 'arithmetic', missing).values[0]).toBe(1)
  })

  it.each(['arithmetic', 'geometric'] as const)(
    '%s: the mean of one column is that column',
    (aggregation) => {
      const only = column(0.1, 68.5193624678312, 100, NaN)
      const mean = weightedMean([{ weight: 7, column: only }], 4, aggregation, half)
      expect(Array.from(mean.values)).toEqual(Array.from(only.values))
      expect(mean.values).not.toBe(only.values)
    },
  )
})
