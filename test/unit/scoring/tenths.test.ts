import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import { tenths } from '#lib/scoring/tenths.ts'

test('tenths of twenty ranks are two each, and none for what has no rank', () => {
  expect([...tenths(Int32Array.of(1, 20, 0, 2, 3), 20)]).toEqual([1, 10, 0, 1, 2])
})

test('fewer units than tenths spread over them', () => {
  expect([...tenths(Int32Array.of(1, 2, 3), 3)]).toEqual([4, 7, 10])
})

test('the first tenth is exactly what lies inside a cut of the worst 10%, whatever the number of units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), (ranked) => {
      const ranks = Int32Array.from({ length: ranked }, (_, at) => at + 1)
      const found = tenths(ranks, ranked)
      expect(found.filter((tenth) => tenth === 1)).toHaveLength(lastRankInside(0.1, ranked))
      expect(found.every((tenth, at) => tenth >= (found[at - 1] ?? 1) && tenth >= 1 && tenth <= 10)).toBe(
        true,
      )
      const sizes = new Map<number, number>()
      for (const tenth of found) sizes.set(tenth, (sizes.get(tenth) ?? 0) + 1)
      if (ranked >= 10)
        expect(Math.max(...sizes.values()) - Math.min(...sizes.values())).toBeLessThanOrEqual(1)
    }),
  )
})
