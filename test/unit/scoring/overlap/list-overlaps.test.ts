import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countMemberships, memberships, pairOverlap } from '#lib/scoring/overlap/list-overlaps.ts'

const lists = fc
  .record({ areas: fc.integer({ min: 1, max: 40 }), many: fc.integer({ min: 1, max: 4 }) })
  .chain(({ areas, many }) =>
    fc.array(
      fc
        .array(fc.constantFrom(0, 1), { minLength: areas, maxLength: areas })
        .map((list) => Uint8Array.from(list)),
      { minLength: many, maxLength: many },
    ),
  )
const size = (list: Uint8Array | undefined) => list?.reduce((sum, one) => sum + one, 0)

test('memberships(lists) says for every area which lists it is on, and refuses what it cannot', () => {
  expect([...memberships([Uint8Array.of(1, 0, 0), Uint8Array.of(1, 1, 0)])]).toEqual([3, 2, 0])
  expect(() => memberships([Uint8Array.of(1), Uint8Array.of(1, 0)])).toThrow(RangeError)
  expect(() => memberships(Array.from({ length: 9 }, () => Uint8Array.of(1)))).toThrow(RangeError)
})

describe('countMemberships(memberships)', () => {
  test('gives the largest part first and leaves out the areas on no list', () => {
    expect(countMemberships(Uint8Array.of(0, 1, 3, 3, 2))).toEqual([
      { membership: 3, count: 2 },
      { membership: 2, count: 1 },
      { membership: 1, count: 1 },
    ])
  })

  test('has parts that add up to the union of the lists', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const found = memberships(given)
        const union = found.reduce((sum, membership) => sum + (membership > 0 ? 1 : 0), 0)
        const parts = countMemberships(found)
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(union)
        given.forEach((list, bit) => {
          const own = parts.filter(({ membership }) => (membership >> bit) & 1)
          expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(size(list))
        })
      }),
    )
  })
})

describe('pairOverlap(counts, first, second)', () => {
  test('is symmetric, with both parts making up both lists, and a list is the same as itself', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const counts = countMemberships(memberships(given))
        given.forEach((one, first) =>
          given.forEach((other, second) => {
            const there = pairOverlap(counts, first, second)
            const back = pairOverlap(counts, second, first)
            expect([back.both, back.onlyFirst, back.jaccard]).toEqual([
              there.both,
              there.onlySecond,
              there.jaccard,
            ])
            expect(there.both + there.onlyFirst).toBe(size(one))
            expect(there.both + there.onlySecond).toBe(size(other))
            if (size(one) !== 0 && first === second) expect(there.jaccard).toBe(1)
          }),
        )
      }),
    )
  })

  test('knows no share of two empty lists', () => {
    expect(pairOverlap([], 0, 1)).toEqual({ both: 0, onlyFirst: 0, onlySecond: 0, jaccard: NaN })
  })
})
