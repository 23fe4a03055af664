import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretches } from '#lib/dataset/sureness/run-in-parts.ts'

test('stretches(5, 2, 2) gives both workers two parts', () => {
  expect(stretches(5, 2, 2)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 5 },
  ])
})

test('stretches(count, longest, atOnce) covers everything once, in parts that are alike and not too long', () => {
  const whole = (max: number) => fc.integer({ min: 1, max })
  fc.assert(
    fc.property(fc.nat(5000), whole(600), whole(8), (count, longest, atOnce) => {
      const parts = stretches(count, longest, atOnce)
      const lengths = parts.map(({ from, to }) => to - from)
      expect(parts.map(({ from }) => from)).toEqual([0, ...parts.map(({ to }) => to)].slice(0, parts.length))
      expect(parts.at(-1)?.to ?? 0).toBe(count)
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(longest)
      expect(Math.max(0, ...lengths) - Math.min(longest, ...lengths)).toBeLessThanOrEqual(count === 0 ? 0 : 1)
    }),
  )
})
