import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packRanks, unpackRanks } from '#lib/scoring/robustness/pack-ranks.ts'
import { ranksOfRuns, type RanksOfRuns } from '#lib/scoring/robustness/ranks-of-runs.ts'

/** Two indices: the ranks given, and the same the other way round. */
function ranksWith(areas: number, runs: number, given: readonly number[]): RanksOfRuns {
  const made = ranksOfRuns(areas, 2, runs)
  made.indices[0]?.set(given)
  made.indices[1]?.set(given.toReversed())
  return made
}

/** The ranks of each area of each index, in order. */
const sorted = ({ areas, runs, indices }: RanksOfRuns, from = 0, to = runs) =>
  indices.map((all) =>
    Array.from({ length: areas }, (_, area) =>
      [...all.subarray(area * runs + from, area * runs + to)].sort((a, b) => a - b),
    ),
  )

describe('packRanks and unpackRanks', () => {
  test('packRanks of the ranks 300, 7 and 8 of one area is 7, 1 and 292 in four bytes', () => {
    const made = ranksOfRuns(400, 1, 3)
    made.indices[0]?.set([300, 7, 8])
    expect([...(packRanks(made)[0]?.subarray(0, 4) ?? [])]).toEqual([7, 1, 292 - 128, 2])
  })

  test('give each area the ranks that it had, wherever they are put, and leave other runs alone', () => {
    const cases = fc
      .record({
        areas: fc.constantFrom(1, 2, 127, 128, 200),
        runs: fc.integer({ min: 1, max: 4 }),
        before: fc.nat(3),
        after: fc.nat(3),
      })
      .chain((size) =>
        fc.record({
          size: fc.constant(size),
          some: fc.array(fc.integer({ min: 0, max: size.areas }), { minLength: 1, maxLength: 20 }),
        }),
      )
    fc.assert(
      fc.property(cases, ({ size: { areas, runs, before, after }, some }) => {
        const given = Array.from({ length: areas * runs }, (_, at) => some[at % some.length] ?? 0)
        const ranks = ranksWith(areas, runs, given)
        const into = ranksOfRuns(areas, 2, before + runs + after)
        unpackRanks(packRanks(ranks), into, before, runs)
        expect(sorted(into, before, before + runs)).toEqual(sorted(ranks))
        const others = [...sorted(into, 0, before), ...sorted(into, before + runs)]
        expect(others.flat(2).every((rank) => rank === 0)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('know ranks beyond 65,535', () => {
    const ranks = ranksWith(70_000, 1, [70_000, 65_536, 16_384, 128, 0])
    const into = ranksOfRuns(70_000, 2, 1)
    unpackRanks(packRanks(ranks), into, 0, 1)
    expect(into.indices[0]?.subarray(0, 6)).toEqual(Uint32Array.of(70_000, 65_536, 16_384, 128, 0, 0))
  })

  test('unpackRanks refuses bytes of another number of runs, and places that are not there', () => {
    const packed = packRanks(ranksWith(5, 3, [1, 2, 3, 4, 5]))
    const into = ranksOfRuns(5, 2, 4)
    expect(() => unpackRanks(packed, into, 0, 2)).toThrow(RangeError)
    expect(() => unpackRanks(packed, into, 2, 3)).toThrow(RangeError)
    expect(() => unpackRanks(packed.slice(1), into, 0, 3)).toThrow(RangeError)
  })
})
