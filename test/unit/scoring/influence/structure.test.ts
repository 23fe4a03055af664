import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '#lib/scoring/influence/correlation.ts'
import { structure } from '#lib/scoring/influence/structure.ts'
import { symmetricEigen } from '#lib/scoring/influence/symmetric-eigen.ts'

describe('correlation', () => {
  it('tells values from ranks', () => {
    const x = Float64Array.of(1, 2, 3, NaN)
    const y = Float64Array.of(10, 20, 90, 5)
    expect(correlation(x, y, 'pearson')).toBeCloseTo(0.917663, 5)
    expect(correlation(x, y, 'spearman')).toBeCloseTo(1, 12)
    expect(
      correlation(
        x,
        y.map((value) => -value),
        'spearman',
      ),
    ).toBeCloseTo(-1, 12)
    expect(correlation(x, new Float64Array(4).fill(2), 'pearson')).toBeNull()
  })
})

describe('structure', () => {
  it("gives Cronbach's alpha of a worked example", () => {
    // Variances 2.5, 2.5 and 1.3, of the sum 15.7: 3/2 · (1 − 6.3/15.7).
    const columns = [
      [1, 2, 3, 4, 5],
      [1, 3, 2, 5, 4],
      [2, 2, 3, 4, 4],
    ].map((values) => Float64Array.from(values))
    const { alpha, complete } = structure(columns)
    const sum = [4, 7, 8, 13, 13]
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((total, value) => total + value, 0) / values.length
      return values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1)
    }
    const own = columns
      .map((column) => variance(Array.from(column)))
      .reduce((total, value) => total + value, 0)
    expect(alpha).toBeCloseTo(1.5 * (1 - own / variance(sum)), 12)
    expect(complete).toBe(5)
  })

  it('gives components of 1.5 and 0.5 for two columns with correlation a half', () => {
    const x = Float64Array.of(1, 1, -1, -1, 0, 0)
    const y = Float64Array.of(1, 0, 0, -1, 1, -1)
    const { components, pearson } = structure([x, y])
    expect(pearson[0]?.[1]).toBeCloseTo(0.5, 12)
    expect(components?.map(({ eigenvalue }) => eigenvalue)).toEqual([
      expect.closeTo(1.5, 12),
      expect.closeTo(0.5, 12),
    ])
    expect(components?.[0]?.share).toBeCloseTo(0.75, 12)
    expect(components?.[0]?.loadings).toEqual([
      expect.closeTo(Math.sqrt(0.75), 12),
      expect.closeTo(Math.sqrt(0.75), 12),
    ])
  })

  it('says null where nothing can be told', () => {
    const flat = new Float64Array(5).fill(1)
    expect(structure([flat, Float64Array.of(1, 2, 3, 4, 5)])).toMatchObject({ alpha: null, components: null })
    expect(structure([flat])).toMatchObject({ alpha: null, components: null, pearson: [[null]] })
    expect(structure([])).toMatchObject({ complete: 0, pearson: [] })
  })
})

describe('symmetricEigen', () => {
  it('gives vectors of length 1, at right angles, that the matrix stretches by their values', () => {
    const matrix = fc.integer({ min: 1, max: 8 }).chain((size) =>
      fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(matrix, (any) => {
        const symmetric = any.map((row, i) => row.map((value, j) => value + (any[j]?.[i] ?? NaN)))
        const found = symmetricEigen(symmetric)
        found.forEach(({ value, vector }, at) => {
          if (at > 0) expect(value).toBeLessThanOrEqual(found[at - 1]?.value ?? NaN)
          symmetric.forEach((row, i) => {
            const stretched = row.reduce((sum, entry, j) => sum + entry * (vector[j] ?? NaN), 0)
            expect(stretched).toBeCloseTo(value * (vector[i] ?? NaN), 9)
          })
          found.forEach((other, also) => {
            const product = vector.reduce((sum, entry, j) => sum + entry * (other.vector[j] ?? NaN), 0)
            expect(product).toBeCloseTo(at === also ? 1 : 0, 9)
          })
        })
      }),
      { numRuns: 200 },
    )
  })
})
