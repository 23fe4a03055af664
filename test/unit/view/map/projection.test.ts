import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectionFor } from '#lib/view/map/projection.ts'

const england = { west: -6.4, south: 49.9, east: 1.8, north: 55.8 }
const project = projectionFor(england)
const middle = (england.west + england.east) / 2

test('projectionFor puts the middle meridian on a straight line, in kilometres from the equator', () => {
  const [x, y] = projectionFor({ ...england, west: -4, east: 0 })(-2, 52)
  expect(x).toBeCloseTo(0, 9)
  expect(y).toBeCloseTo(-5782.14, 1)
})

test('the worked example of Snyder (page 268): 40°30′ N, 73°30′ W around 75° W is 0.0199077, 0.7070276 radii', () => {
  const [x, y] = projectionFor({ west: -76, east: -74, south: 0, north: 1 })(-73.5, 40.5)
  // Snyder's sphere has radius 1 and y from the equator; here radius 6371 km and y to the south.
  expect(x / 6371).toBeCloseTo(0.0199077, 6)
  expect(-y / 6371).toBeCloseTo(0.7070276, 6)
})

const longitude = fc.double({ min: england.west, max: england.east, noNaN: true })
const latitude = fc.double({ min: england.south, max: england.north, noNaN: true })

test('a mirrored longitude is the mirrored place, and further north is further up', () => {
  fc.assert(
    fc.property(longitude, latitude, (east, north) => {
      const [x, y] = project(east, north)
      const [mirrored, same] = project(2 * middle - east, north)
      expect(mirrored).toBeCloseTo(-x, 6)
      expect(same).toBeCloseTo(y, 6)
      expect(project(east, north + 0.1)[1]).toBeLessThan(y)
    }),
  )
})

test('short ways keep their length to within one part in five hundred, whichever way they run', () => {
  fc.assert(
    fc.property(longitude, latitude, fc.double({ min: 0, max: 6.28, noNaN: true }), (east, north, way) => {
      const step = 0.01
      const [dLat, dLong] = [step * Math.sin(way), (step * Math.cos(way)) / Math.cos((north * Math.PI) / 180)]
      const [ax, ay] = project(east, north)
      const [bx, by] = project(east + dLong, north + dLat)
      expect(Math.hypot(bx - ax, by - ay) / ((6371 * step * Math.PI) / 180)).toBeCloseTo(1, 2)
    }),
  )
})

test('the whole world is a plain grid of degrees without anything infinite', () => {
  const world = projectionFor({ west: -180, south: -60, east: 180, north: 80 })
  for (const [east, north] of [
    [-180, 0],
    [180, 80],
    [90, 0],
  ] as const) {
    expect(world(east, north).every(Number.isFinite)).toBe(true)
  }
  expect(world(0, 10)[0]).toBe(0)
})
