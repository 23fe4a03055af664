import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#lib/scoring/random.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const first = (count: number, seed: number, stream?: number): number[] => {
  const random = seededRandom(seed, stream)
  return Array.from({ length: count }, random)
}

test('seededRandom gives the numbers of the published C program for the same seed', () => {
  // PractRand's sfc32, compiled and run with the seeds 1 and 7 · 2³² + 4294967295.
  expect(first(4, 1)).toEqual([
    0.46849007252603769, 0.43593258690088987, 0.39758921484462917, 0.41439975961111486,
  ])
  expect(first(4, 4294967295, 7)).toEqual([
    0.31241026753559709, 0.26587881124578416, 0.44491450139321387, 0.86662686918862164,
  ])
})

test('seededRandom gives the same numbers again for the same seed and stream', () => {
  fc.assert(
    fc.property(seeds, seeds, (seed, stream) => {
      expect(first(20, seed, stream)).toEqual(first(20, seed, stream))
    }),
  )
})

test('seededRandom gives other numbers for another seed or stream', () => {
  fc.assert(
    fc.property(seeds, seeds, seeds, (seed, stream, other) => {
      fc.pre(other !== seed && other !== stream)
      expect(first(4, other, stream)).not.toEqual(first(4, seed, stream))
      expect(first(4, seed, other)).not.toEqual(first(4, seed, stream))
    }),
  )
})

test('seededRandom stays at or above 0 and below 1, and fills every tenth evenly', () => {
  const tenths = new Array<number>(10).fill(0)
  const values = first(100_000, 2026)
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
  for (const value of values) {
    const tenth = Math.floor(value * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
})

test.each([-1, 0.5, 2 ** 32, Number.NaN, Infinity])('seededRandom(%s) throws a RangeError', (seed) => {
  expect(() => seededRandom(seed)).toThrow(RangeError)
  expect(() => seededRandom(1, seed)).toThrow(RangeError)
})
