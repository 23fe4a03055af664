import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPlace, nextPlace, type Direction } from '#lib/view/map/nearest-place.ts'

/** A cross: middle, right, left, down, up; and one place that is nowhere. */
const cross = {
  x: Float64Array.of(0, 10, -10, 0, 0, NaN),
  y: Float64Array.of(0, 0, 0, 10, -10, NaN),
}

test('nextPlace finds the ends of a cross, and nothing beyond them', () => {
  expect((['right', 'left', 'down', 'up'] as const).map((way) => nextPlace(cross, 0, way))).toEqual([
    1, 2, 3, 4,
  ])
  expect(nextPlace(cross, 1, 'right')).toBe(-1)
  expect(nextPlace(cross, 1, 'left')).toBe(0)
})

test('nextPlace takes a straight way before a shorter one that leads aside', () => {
  const places = { x: Float64Array.of(0, 6, 8), y: Float64Array.of(0, 5, 0) }
  expect(nextPlace(places, 0, 'right')).toBe(2)
})

test('from a place that is nowhere, nothing is next', () => {
  expect(nextPlace(cross, 5, 'up')).toBe(-1)
})

test('nearestPlace keeps to its reach and to the places that it may choose', () => {
  expect(nearestPlace(cross, { x: 7, y: 1 })).toBe(1)
  expect(nearestPlace(cross, { x: 7, y: 1 }, 3)).toBe(-1)
  expect(nearestPlace(cross, { x: 7, y: 1 }, 100, [2, 3])).toBe(3)
})

const coordinate = fc.integer({ min: -20, max: 20 })
const cloud = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 })
const ways: readonly Direction[] = ['up', 'down', 'left', 'right']

test('whoever moves once is on the named side, and never where they were', () => {
  fc.assert(
    fc.property(cloud, fc.constantFrom(...ways), (points, way) => {
      const places = { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) }
      const next = nextPlace(places, 0, way)
      const [x, y] = points[0] ?? [0, 0]
      if (next === -1) return
      const [nextX, nextY] = points[next] ?? [NaN, NaN]
      const along = { up: y - nextY, down: nextY - y, left: x - nextX, right: nextX - x }[way]
      expect(along).toBeGreaterThan(0)
    }),
  )
})

test('every place other than one’s own lies in one of the four directions', () => {
  fc.assert(
    fc.property(cloud, (points) => {
      const places = { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) }
      const [own] = points
      const others = points.some(([x, y]) => own !== undefined && (x !== own[0] || y !== own[1]))
      expect(ways.some((way) => nextPlace(places, 0, way) !== -1)).toBe(others)
    }),
  )
})
