import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarAreas } from '#lib/scoring/similar/similar-areas.ts'
import { standardProfile } from '#lib/scoring/similar/standard-profile.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { scorable } from '#test/arbitraries/scorable.ts'

const column = (...values: number[]) => Float64Array.from(values)

/** Every value of every indicator through one rising function. */
const stretched = (snapshot: Snapshot, by: (value: number) => number): Snapshot => ({
  ...snapshot,
  indicators: snapshot.indicators.map((indicator) => ({ ...indicator, values: indicator.values.map(by) })),
})

describe('similarAreas', () => {
  it('puts the nearest first and says how far it is', () => {
    expect(similarAreas([[column(0, 3, 1, -1)]], 0, 3)).toEqual([
      { area: 2, distance: 1 },
      { area: 3, distance: 1 },
      { area: 1, distance: 3 },
    ])
  })

  it('counts every domain the same, however many indicators it has', () => {
    const few = [[column(0, 2)], [column(0, 4)]]
    const many = [[column(0, 2), column(0, 2), column(0, 2)], [column(0, 4)]]
    expect(similarAreas(many, 0, 1)).toEqual(similarAreas(few, 0, 1))
    expect(similarAreas(few, 0, 1)[0]?.distance).toBeCloseTo(Math.sqrt(10), 12)
  })

  it('leaves out what is missing, and areas that share fewer than half of the domains', () => {
    const profile = [[column(0, NaN, 1)], [column(0, 5, NaN), column(0, NaN, NaN)], [column(0, NaN, 1)]]
    expect(similarAreas(profile, 0, 9)).toEqual([{ area: 2, distance: 1 }])
  })

  it('is as far from one area to another as back, on any dataset', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const profile = standardProfile(snapshot, snapshot.methodology)
        const all = snapshot.areas.codes.map(
          (_, area) =>
            new Map(similarAreas(profile, area, 99).map(({ area: other, distance }) => [other, distance])),
        )
        all.forEach((others, area) => {
          expect(others.has(area)).toBe(false)
          others.forEach((distance, other) => expect(all[other]?.get(area)).toBe(distance))
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('standardProfile', () => {
  it('does not change when the values of an indicator are stretched, so no unit or outlier rules', () => {
    fc.assert(
      fc.property(scorable({ levels: ['area'] }), (snapshot) => {
        const cubed = stretched(snapshot, (value) => value ** 3)
        expect(standardProfile(cubed, snapshot.methodology)).toEqual(
          standardProfile(snapshot, snapshot.methodology),
        )
      }),
      { numRuns: 25 },
    )
  })
})
