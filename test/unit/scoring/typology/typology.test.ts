import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { kMeans, squaredDistance } from '#lib/scoring/typology/k-means.ts'
import { silhouette } from '#lib/scoring/typology/silhouette.ts'
import { typology } from '#lib/scoring/typology/typology.ts'

const points = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row))

/** Three round clouds of 30, 20 and 10 areas. */
function clouds(seed: number) {
  const random = seededRandom(seed)
  const noise = () => normalQuantile(0.001 + 0.998 * random()) / 4
  const centres = [
    ...Array<number[]>(30).fill([0, 0]),
    ...Array<number[]>(20).fill([5, 0]),
    ...Array<number[]>(10).fill([0, 5]),
  ]
  return [0, 1].map((axis) => Float64Array.from(centres, (centre) => (centre[axis] ?? NaN) + noise()))
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, more) => from + more)

describe('typology', () => {
  it('finds the number of types and their areas, whatever the seed', () => {
    for (let seed = 0; seed < 10; seed++) {
      const found = typology(clouds(7), new Uint8Array(60).fill(1), { seed })
      expect(found.types.map(({ areas }) => areas)).toEqual([range(0, 30), range(30, 50), range(50, 60)])
      expect(found.silhouette).toBeGreaterThan(0.7)
      expect(found.tried.map(({ types }) => types)).toEqual([2, 3, 4, 5, 6, 7, 8])
    }
  })

  it('gives the same types for the same seed, with profiles in standard deviations of all areas', () => {
    const columns = clouds(3)
    const members = Uint8Array.from(range(0, 60), (area) => Number(area >= 30))
    const found = typology(columns, members, { seed: 1 })
    expect(typology(columns, members, { seed: 1 })).toEqual(found)
    expect(found.types.map(({ areas }) => areas.length)).toEqual([20, 10])
    expect(found.types[0]?.profile[0]).toBeGreaterThan(1)
    expect(found.types[1]?.profile[1]).toBeGreaterThan(1)
  })

  it('sets areas that lack a value aside, and makes one type of what is alike or too few', () => {
    const gaps = [Float64Array.of(1, NaN, 1, 1), Float64Array.of(2, 2, 2, 2)]
    const all = new Uint8Array(4).fill(1)
    expect(typology(gaps, all, { seed: 1 })).toMatchObject({
      types: [{ areas: [0, 2, 3], profile: [0, 0] }],
      untyped: [1],
      silhouette: 0,
    })
    expect(typology(gaps, new Uint8Array(4), { seed: 1 })).toEqual({
      types: [],
      untyped: [],
      silhouette: 0,
      tried: [],
    })
    expect(typology(gaps, Uint8Array.of(1, 1, 0, 0), { seed: 1 })).toMatchObject({
      types: [{ areas: [0] }],
      untyped: [1],
    })
  })
})

describe('kMeans', () => {
  it('leaves every point with its nearest centre, and every centre at the mean of its points', () => {
    const cloud = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 25,
    })
    fc.assert(
      fc.property(cloud, fc.integer({ min: 1, max: 5 }), fc.nat(), (rows, k, seed) => {
        const all = points(rows)
        const { of, centres, spread } = kMeans(all, k, 3, seededRandom(seed))
        expect(centres.length).toBeLessThanOrEqual(k)
        let sum = 0
        all.forEach((point, at) => {
          const own = squaredDistance(point, centres[of[at] ?? 0] ?? new Float64Array(0))
          sum += own
          for (const centre of centres)
            expect(own).toBeLessThanOrEqual(squaredDistance(point, centre) + 1e-12)
        })
        expect(spread).toBeCloseTo(sum, 9)
      }),
      { numRuns: 300 },
    )
  })
})

describe('silhouette', () => {
  it('is that of a worked example, and 0 for one cluster', () => {
    const line = points([[0], [1], [10], [11]])
    // Of the outer points (10.5 − 1) / 10.5, of the inner ones (9.5 − 1) / 9.5.
    expect(silhouette(line, Int32Array.of(0, 0, 1, 1))).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12)
    expect(silhouette(line, new Int32Array(4))).toBe(0)
  })
})
