import { describe, expect, it } from 'vitest'
import { noMemo } from '#lib/scoring/memo.ts'
import type { IndicatorUse, Normalisation, Ties } from '#lib/scoring/methodology.ts'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import { normalise } from '#lib/scoring/normalise.ts'
import { scale } from '#lib/scoring/scale.ts'

const on = (method: Normalisation, values: readonly number[], ties: Ties = 'average', use?: IndicatorUse) =>
  Array.from(
    normalise(
      method,
      scale(Float64Array.from(values)),
      ties,
      { polarity: 1, ...(use === undefined ? {} : { use }) },
      noMemo,
    ).values,
  )

describe('normalise', () => {
  it('rank: R = (N + 1 − r) / N, a tie takes the average of its places', () => {
    expect(on('rank', [10, 30, 30, 20])).toEqual([0.25, 0.875, 0.875, 0.5])
  })

  it('rank: with ties at the lowest, a tie takes the first of its places', () => {
    expect(on('rank', [10, 30, 30, 20], 'lowest')).toEqual([0.25, 1, 1, 0.5])
  })

  it('rank: counts only the units with a value', () => {
    expect(on('rank', [1, NaN, 2])).toEqual([0.5, NaN, 1])
  })

  it('normal_score: Φ⁻¹((N − r + ½) / N)', () => {
    const [low = 0, middle = 1, high = 0] = on('normal_score', [1, 2, 3])
    expect(low).toBeCloseTo(-0.967421566101701, 14)
    expect(middle).toBe(0)
    expect(high).toBeCloseTo(0.967421566101701, 14)
  })

  it('exponential_rank: 100 for rank 1; of 100 units 11th is about half way', () => {
    const values = on(
      'exponential_rank',
      Array.from({ length: 100 }, (_, at) => 100 - at),
    )
    expect(values[0]).toBeCloseTo(100, 10)
    expect(values[10]).toBeCloseTo(50.4267, 3)
    expect(values.every((value) => value > 0)).toBe(true)
  })

  it('z_score: uses the sample standard deviation', () => {
    expect(on('z_score', [1, 2, 3, NaN])).toEqual([-1, 0, 1, NaN])
  })

  it('min_max: from 0 to 1', () => {
    expect(on('min_max', [10, 20, 50, NaN])).toEqual([0, 0.25, 1, NaN])
  })

  it('goalposts: clamps to the goalposts', () => {
    const use = { code: 'life', weight: 1, goalposts: [20, 85] as const }
    expect(on('goalposts', [10, 52.5, 85, 90], 'average', use)).toEqual([0, 0.5, 1, 1])
  })

  it('goalposts: refuses an indicator that has none', () => {
    expect(() => on('goalposts', [1])).toThrow(RangeError)
  })

  it.each([
    ['z_score', 0],
    ['min_max', 0.5],
    ['normal_score', 0],
  ] as const)('%s: a column without spread becomes %d, the middle of its scale', (method, middle) => {
    expect(on(method, [4, 4, NaN, 4])).toEqual([middle, middle, NaN, middle])
  })
})

describe('normalQuantile', () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.5, 0],
    [0.25, -0.6744897501960817],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ])('gives Φ⁻¹(%d) = %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, p < 1e-200 ? 4 : 13)
  })

  it('is infinite at 0 and 1 and NaN outside', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([
      -Infinity,
      Infinity,
      NaN,
      NaN,
    ])
  })
})
