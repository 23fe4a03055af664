import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '#lib/scoring/influence/correlation.ts'
import { correlationRatio } from '#lib/scoring/influence/correlation-ratio.ts'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import { seededRandom } from '#lib/scoring/random.ts'

const units = 4000
const draws = (seed: number) => {
  const random = seededRandom(seed)
  return Float64Array.from({ length: units }, () => random())
}
const noise = (seed: number) => draws(seed).map((p) => normalQuantile(p === 0 ? 0.5 : p))

describe('correlationRatio', () => {
  it('is the squared correlation when the relation is straight', () => {
    const x = noise(1)
    const e = noise(2)
    const y = x.map((value, at) => 2 * value + (e[at] ?? 0))
    const r = correlation(x, y, 'pearson') ?? NaN
    expect(correlationRatio(x, y)).toBeCloseTo(r * r, 2)
    expect(correlationRatio(x, y)).toBeCloseTo(0.8, 1)
  })

  it('is 1 for a parabola, which the correlation does not see at all', () => {
    const x = draws(3).map((value) => value - 0.5)
    const y = x.map((value) => value * value)
    expect(correlation(x, y, 'pearson')).toBeCloseTo(0, 1)
    expect(correlationRatio(x, y)).toBeGreaterThan(0.995)
  })

  it('is near 0 for columns that have nothing to do with each other', () => {
    for (let seed = 10; seed < 30; seed++)
      expect(correlationRatio(noise(seed), noise(seed + 100))).toBeLessThan(0.01)
  })

  it('finds the first-order effects of the Ishigami function: 0.314, 0.442 and 0', () => {
    const [a, b, c] = [4, 5, 6].map((seed) => draws(seed).map((value) => Math.PI * (2 * value - 1)))
    const y = Float64Array.from({ length: units }, (_, at) => {
      const [x1, x2, x3] = [a?.[at] ?? NaN, b?.[at] ?? NaN, c?.[at] ?? NaN]
      return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
    })
    const of = (x: Float64Array | undefined) => correlationRatio(x ?? new Float64Array(0), y) ?? NaN
    expect(Math.abs(of(a) - 0.3139)).toBeLessThan(0.03)
    expect(Math.abs(of(b) - 0.4424)).toBeLessThan(0.03)
    expect(of(c)).toBeLessThan(0.01)
  })

  it('does not change when x is stretched or bent, and ignores units that lack a value', () => {
    const x = noise(7)
    const e = noise(8)
    const y = x.map((value, at) => Math.sin(value) + (e[at] ?? 0) / 2)
    const bent = x.map((value) => Math.exp(3 * value))
    expect(correlationRatio(bent, y)).toBeCloseTo(correlationRatio(x, y) ?? NaN, 10)
    const gaps = Float64Array.of(...x, NaN, 2)
    expect(correlationRatio(gaps, Float64Array.of(...y, 1, NaN))).toBe(correlationRatio(x, y))
  })

  it('says nothing of few units, or of a column that does not vary', () => {
    const few = Float64Array.from({ length: 19 }, (_, at) => at)
    expect(correlationRatio(few, few)).toBeNull()
    expect(correlationRatio(new Float64Array(50).fill(3), noise(9).subarray(0, 50))).toBeNull()
    expect(correlationRatio(noise(9).subarray(0, 50), new Float64Array(50).fill(0.1))).toBeNull()
  })

  it('lies between 0 and 1, whatever the columns', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.double({ min: -1e6, max: 1e6 }),
      fc.constant(NaN),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 0, maxLength: 60 }), (pairs) => {
        const ratio = correlationRatio(
          Float64Array.from(pairs, ([x]) => x),
          Float64Array.from(pairs, ([, y]) => y),
        )
        if (ratio === null) return
        expect(ratio).toBeGreaterThanOrEqual(0)
        expect(ratio).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
})
