import { feature } from 'topojson-client'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { drawBoundaries } from '#lib/dataset/demo/boundaries.ts'
import { cut, cutIntoParts, towards } from '#lib/dataset/demo/cut.ts'
import { demoSeed } from '#lib/dataset/demo/generate-demo.ts'
import { drawDistricts } from '#lib/dataset/demo/geography.ts'
import { type Cell, cellKey, cellsInside, centreOf, neighbours } from '#lib/dataset/demo/hex-grid.ts'
import { regions } from '#lib/dataset/demo/regions.ts'
import { seededRandom } from '#lib/scoring/random.ts'

const districts = drawDistricts(seededRandom(demoSeed, 1))
const cells = districts.flatMap((district) => district.cells)

/** Into how many pieces that touch nowhere the cells fall. */
function pieces(of: readonly Cell[]): number {
  const left = new Map(of.map((cell) => [cellKey(cell), cell]))
  let count = 0
  for (const start of of) {
    if (!left.delete(cellKey(start))) continue
    count += 1
    const open = [start]
    for (let cell = open.pop(); cell; cell = open.pop()) {
      for (const [x, y] of neighbours) {
        const next = { x: cell.x + x, y: cell.y + y }
        if (left.delete(cellKey(next))) open.push(next)
      }
    }
  }
  return count
}

const centroid = (name: string): [east: number, north: number] => {
  const points = districts
    .filter(({ region }) => region.name === name)
    .flatMap(({ cells: own }) => own.map(centreOf))
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  return [mean(0), mean(1)]
}

test('drawDistricts gives every region its wards and districts, each cell once', () => {
  for (const region of regions) {
    const own = districts.filter((district) => district.region === region)
    expect(own).toHaveLength(region.districts)
    expect(own.flatMap((district) => district.cells)).toHaveLength(region.wards)
  }
  expect(new Set(cells.map(cellKey)).size).toBe(7433)
})

test('drawDistricts draws each region in one piece, and nearly every district', () => {
  for (const region of regions) {
    const own = districts
      .filter((district) => district.region === region)
      .flatMap((district) => district.cells)
    expect(pieces(own), region.name).toBe(1)
  }
  expect(pieces(cells)).toBe(1)
  expect(districts.filter((district) => pieces(district.cells) > 1).length).toBeLessThanOrEqual(10)
})

test('drawDistricts arranges the regions as in England', () => {
  const [northEast, northWest, yorkshire] = ['North East', 'North West', 'Yorkshire and The Humber'].map(
    centroid,
  )
  const [eastMidlands, westMidlands, east] = ['East Midlands', 'West Midlands', 'East of England'].map(
    centroid,
  )
  const [london, southEast, southWest] = ['London', 'South East', 'South West'].map(centroid)
  const eastwards = [southWest, northWest, westMidlands, eastMidlands, east].map((point) => point?.[0])
  const northwards = [southEast, london, eastMidlands, yorkshire, northEast].map((point) => point?.[1])
  expect(eastwards).toEqual(eastwards.toSorted((p = 0, q = 0) => p - q))
  expect(northwards).toEqual(northwards.toSorted((p = 0, q = 0) => p - q))
  for (const [longitude, latitude] of cells.map(centreOf)) {
    expect(longitude).toBeGreaterThan(-6)
    expect(longitude).toBeLessThan(2)
    expect(latitude).toBeGreaterThan(49.4)
    expect(latitude).toBeLessThan(56)
  }
})

/** What a reader of TopoJSON makes of the map: polygons of one ring. */
const hexagons = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string() }),
      geometry: z.object({
        type: z.literal('Polygon'),
        coordinates: z.tuple([z.array(z.tuple([z.number(), z.number()]))]),
      }),
    }),
  ),
})

test('drawBoundaries gives TopoJSON of closed hexagons that share their edges', () => {
  const topology = drawBoundaries(cells.map((cell, i) => ({ code: `W${i}`, cell })))
  const uses = topology.objects.areas.geometries.flatMap(({ arcs }) => arcs.flat())
  expect(new Set(uses).size).toBe(uses.length)
  expect(new Set(uses.map((arc) => (arc < 0 ? ~arc : arc))).size).toBe(topology.arcs.length)

  // The cast only hands the text to the reader: what it makes of it is checked.
  const parsed = JSON.parse(JSON.stringify(topology)) as Parameters<typeof feature>[0]
  const { features } = hexagons.parse(feature(parsed, 'areas'))
  expect(features).toHaveLength(7433)
  for (const [i, { geometry, properties }] of features.entries()) {
    expect(properties.code).toBe(`W${i}`)
    const [ring] = geometry.coordinates
    expect(ring).toHaveLength(7)
    expect(ring[0]).toEqual(ring[6])
    const [east, north] = centreOf(cells[i] ?? { x: 0, y: 0 })
    const mean = (axis: 0 | 1) => ring.slice(0, 6).reduce((sum, point) => sum + point[axis], 0) / 6
    expect(mean(0)).toBeCloseTo(east, 9)
    expect(mean(1)).toBeCloseTo(north, 9)
  }
})

test('cut takes exactly as many cells as asked from one side', () => {
  const [north, south] = cut(cells, towards(0, -1), 100)
  expect(north).toHaveLength(100)
  expect(south).toHaveLength(7333)
  expect(Math.min(...north.map(({ y }) => y))).toBeGreaterThanOrEqual(Math.max(...south.map(({ y }) => y)))
})

test('cutIntoParts loses no cell and leaves no part empty', () => {
  const parts = cutIntoParts(cells.slice(0, 500), 33, seededRandom(5))
  expect(parts).toHaveLength(33)
  expect(parts.every((part) => part.length > 0)).toBe(true)
  expect(new Set(parts.flat().map(cellKey)).size).toBe(500)
})

test('cellsInside throws a RangeError when the line has too little room', () => {
  expect(() =>
    cellsInside(
      [
        [-2, 52],
        [-1, 52],
        [-1, 53],
      ],
      5000,
    ),
  ).toThrow(RangeError)
})
