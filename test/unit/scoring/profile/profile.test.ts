import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profile } from '#lib/scoring/profile/profile.ts'
import { profileGroups } from '#lib/scoring/profile/profile-groups.ts'
import { score } from '#lib/scoring/score.ts'
import { scorable } from '#test/arbitraries/scorable.ts'

const group = (name: string, ...isIn: number[]) => ({ name, isIn: Uint8Array.from(isIn) })

describe('profile', () => {
  it('weighs each area by the denominator of the outcome, and counts what is missing', () => {
    const outcome = {
      code: 'poor',
      values: Float64Array.of(0.1, 0.2, NaN, 0.9, 0.5),
      weight: Float64Array.of(1000, 3000, 500, NaN, 0),
    }
    expect(profile([outcome], [group('some', 1, 1, 1, 1, 1), group('none', 0, 0, 1, 0, 0)])).toEqual([
      {
        code: 'poor',
        groups: [
          { name: 'some', mean: 0.175, median: 0.2, areas: 2, missing: 3, weight: 4000 },
          { name: 'none', mean: null, median: null, areas: 0, missing: 1, weight: 0 },
        ],
      },
    ])
  })

  it('says beside the mean below which value half of the weight lies, which one rich area does not move', () => {
    const of = (most: number) =>
      profile(
        [
          {
            code: 'grants',
            values: Float64Array.of(most, 10, 20, 30),
            weight: Float64Array.of(100, 300, 300, 300),
          },
        ],
        [group('all', 1, 1, 1, 1)],
      )[0]?.groups[0]
    expect(of(40)).toMatchObject({ mean: 22, median: 20 })
    expect(of(10_000)).toMatchObject({ mean: 1018, median: 20 })
  })

  it('gives for areas together the mean of the means of two halves, weighted by theirs', () => {
    const area = fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 1, max: 9000 }),
      isFirst: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 40 }), (areas) => {
        const outcome = {
          code: 'any',
          values: Float64Array.from(areas, ({ value }) => value),
          weight: Float64Array.from(areas, ({ weight }) => weight),
        }
        const halves = [true, false].map((first) => ({
          name: String(first),
          isIn: Uint8Array.from(areas, ({ isFirst }) => Number(isFirst === first)),
        }))
        const all = { name: 'all', isIn: new Uint8Array(areas.length).fill(1) }
        const [whole, ...parts] = profile([outcome], [all, ...halves])[0]?.groups ?? []
        const sum = parts.reduce((total, { mean, weight }) => total + (mean ?? 0) * weight, 0)
        expect((whole?.mean ?? NaN) * (whole?.weight ?? NaN)).toBeCloseTo(sum, 6)
      }),
    )
  })
})

describe('profileGroups', () => {
  it('puts every area in all, and inside the cut of the index only those that are not listed', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const scores = score(snapshot, snapshot.methodology)
        const [listed, inside, all] = profileGroups(scores, 'two').map(({ isIn }) => Array.from(isIn))
        const rank = scores.indices[1]?.rank ?? new Int32Array(0)
        const last = scores.indices[1]?.lastRankInside ?? 0
        expect(listed).toEqual(Array.from(scores.listed))
        expect(all).toEqual(listed?.map(() => 1))
        expect(inside).toEqual(
          listed?.map((isListed, area) =>
            Number(isListed === 0 && (rank[area] ?? 0) > 0 && (rank[area] ?? 0) <= last),
          ),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('refuses an index that is not there', () => {
    const scores = { indices: [], listed: Uint8Array.of(1), notEnoughData: Uint8Array.of(0) }
    expect(() => profileGroups(scores, 'imd')).toThrow('no index imd')
  })
})
