import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawNormal, grow, pick, round } from '#lib/dataset/demo/chance.ts'
import { seededRandom } from '#lib/scoring/random.ts'

test('drawNormal gives numbers with mean 0 and spread 1 between −6 and 6', () => {
  const random = seededRandom(1)
  const values = Array.from({ length: 50_000 }, () => drawNormal(random))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
  expect(values.every((value) => Math.abs(value) <= 6)).toBe(true)
})

test('grow is above 0 and rises', () => {
  const z = fc.double({ min: -6, max: 6, noNaN: true })
  fc.assert(
    fc.property(z, z, (p, q) => {
      fc.pre(p < q - 1e-9)
      expect(grow(p)).toBeGreaterThan(0)
      expect(grow(p)).toBeLessThan(grow(q))
    }),
  )
  expect(grow(0)).toBe(1)
})

test('round gives numbers that are the same after they are written and read', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 4 }),
      (value, decimals) => {
        const rounded = round(value, decimals)
        expect(Number(String(rounded))).toBe(rounded)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
        expect((String(rounded).split('.')[1] ?? '').length).toBeLessThanOrEqual(decimals)
      },
    ),
  )
})

test('pick throws a RangeError when there is nothing to pick', () => {
  expect(() => pick([], seededRandom(1))).toThrow(RangeError)
  expect(pick(['only'], seededRandom(1))).toBe('only')
})
