import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mapShapes, type MapTopology } from '#components/map/map-shapes.ts'
import { boundariesFile } from '#lib/dataset/map/boundaries-file.ts'
import { boxInFocus, lookAt } from '#lib/view/map/map-focus.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

// Two squares beside each other; a place that the dataset does not have; an area that is only a point; one that is nowhere.
const square = (west: number) => [
  [west, 51],
  [west + 1, 51],
  [west + 1, 52],
  [west, 52],
  [west, 51],
]
const stored = {
  type: 'Topology',
  objects: {
    wards: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', arcs: [[[1]]], properties: { code: 'A2', note: 'x' } },
        { type: 'Polygon', arcs: [[0]], properties: { code: 'elsewhere' } },
        { type: 'Polygon', arcs: [[0]], properties: { code: 'A1' } },
      ],
    },
  },
  arcs: [square(0), square(1)],
}
const { areas } = makeSnapshot({
  methodology: makeMethodology([makeIndex({ places: ['pubs'] })]),
  indicators: [{ code: 'pubs', values: [1, 2, 3, 4] }],
  areas: 4,
})
const placed = {
  ...areas,
  regionCodes: ['R1', 'R1', 'R2', 'R2'],
  longitude: Float64Array.of(NaN, NaN, 0.5, NaN),
  latitude: Float64Array.of(NaN, NaN, 51.5, NaN),
}
const licenses = [{ name: 'OGL-UK-3.0' }]
const text = boundariesFile(new TextEncoder().encode(JSON.stringify(stored)), placed, {
  id: 'toy@1',
  licenses,
})

const shape = z.object({
  dataset: z.string(),
  licenses: z.array(z.object({ name: z.string() })),
  sources: z.array(z.unknown()),
  transform: z.object({ scale: z.array(z.number()), translate: z.array(z.number()) }),
  objects: z.strictObject({
    areas: z.object({
      geometries: z.array(
        z.object({
          type: z.string().nullable(),
          properties: z.object({ code: z.string(), name: z.string() }),
        }),
      ),
    }),
  }),
})

describe('boundariesFile(stored, areas, package)', () => {
  const file = shape.parse(JSON.parse(text))

  test('has a geometry for each area, in their order, under one name, with licences', () => {
    const { geometries } = file.objects.areas
    expect(geometries.map(({ type, properties }) => [properties.code, type])).toEqual([
      ['A1', 'Polygon'],
      ['A2', 'MultiPolygon'],
      ['A3', 'Point'],
      ['A4', null],
    ])
    expect(geometries[0]?.properties).toEqual({ code: 'A1', name: 'Area 1' })
    expect([file.dataset, file.licenses, file.sources]).toEqual(['toy@1', licenses, []])
  })
})

describe('mapShapes(topology)', () => {
  const shapes = mapShapes(JSON.parse(text) as MapTopology) // as boundariesFile makes it

  test('draws what was handed out: polygons with a centre, a point without a ring, and nothing', () => {
    expect(shapes.areas.map(({ code, region_code: region }) => [code, region])).toEqual([
      ['A1', 'R1'],
      ['A2', 'R1'],
      ['A3', 'R2'],
      ['A4', 'R2'],
    ])
    expect(shapes.shapes.map(({ rings }) => rings.length)).toEqual([1, 1, 0, 0])
    const [first = NaN, second = NaN, point = NaN, nowhere] = shapes.places.x
    expect(second).toBeGreaterThan(first)
    expect(Math.abs(point - first)).toBeLessThan(1)
    expect(nowhere).toBeNaN()
    // A degree of latitude is 111 km, one of longitude at 51.5° north 69 km.
    expect(shapes.box.y1 - shapes.box.y0).toBeCloseTo(111, -1)
    expect(shapes.box.x1 - shapes.box.x0).toBeCloseTo(140, -1)
  })

  test('boxInFocus shows an area, else its district or region, else everything', () => {
    const focus = (wanted: { region?: string; district?: string; area?: string }) =>
      boxInFocus(shapes.areas, shapes.shapes, shapes.places, {
        region: '',
        district: '',
        area: '',
        ...wanted,
      })
    expect(focus({ area: 'A2' })).toMatchObject({ area: 1 })
    expect(focus({ region: 'R2' }).box.x1).toBe(shapes.places.x[2])
    expect(focus({ region: 'R1', district: 'D1' }).box).toEqual(shapes.box)
    expect(focus({ region: 'none' }).box).toEqual(shapes.box)
    // An area that is nowhere cannot be shown, but is the one that is meant.
    expect(focus({ area: 'A4' })).toEqual({ area: 3, box: shapes.box })
  })

  test('lookAt moves only what is not well inside the picture', () => {
    const look = { scale: 1, x: 0, y: 0 }
    const size = { width: 100, height: 100 }
    expect(lookAt(look, size, 50, 40)).toBe(look)
    expect(lookAt(look, size, 500, 40)).toEqual({ scale: 1, x: -450, y: 10 })
    expect(lookAt(look, size, NaN, NaN)).toBe(look)
  })
})
