import { feature, mesh } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { projectionFor } from '#lib/view/map/projection.ts'
import { unfoldTopology, type AreaTopology } from '#lib/view/map/unfold-topology.ts'

type GeometryObject = NonNullable<Parameters<typeof mesh>[1]>
type Collection = Extract<GeometryObject, { readonly type: 'GeometryCollection' }>

const square = (x: number, y: number, side: number) => [
  [x, y],
  [side, 0],
  [0, side],
  [-side, 0],
  [0, -side],
]
/**
 * Two squares that share an edge (arc 0, northwards), an island with a hole that belongs to the second, a point, and an area
 * that is nowhere. On a grid of a tenth of a degree from 1° west and 51° north.
 */
const topology: Parameters<typeof feature>[0] & { readonly objects: { readonly areas: Collection } } = {
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [-1, 51] },
  arcs: [
    // prettier-ignore
    [[10, 0], [0, 10]],
    // prettier-ignore
    [[10, 10], [-10, 0], [0, -10], [10, 0]],
    // prettier-ignore
    [[10, 0], [10, 0], [0, 10], [-10, 0]],
    square(30, 0, 6),
    square(32, 2, 2),
  ],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { region: 'R1' } },
        { type: 'MultiPolygon', arcs: [[[2, ~0]], [[3], [4]]], properties: { region: 'R2' } },
        { type: 'Point', coordinates: [5, 5], properties: { region: 'R2' } },
        { type: null },
      ],
    },
  },
}
const unfolded = unfoldTopology(topology as AreaTopology<unknown>) // it has a grid, and only what is handed out
const project = projectionFor({ west: -1, south: 51, east: 2.6, north: 52 })
const onMap = (line: readonly (readonly number[])[]) =>
  line.flatMap(([longitude = NaN, latitude = NaN]) => project(longitude, latitude))

describe('unfoldTopology(topology)', () => {
  it('gives the rings that topojson-client gives', () => {
    // The last is nowhere, for which the library's types have no word.
    const drawn = feature(topology, topology.objects.areas).features.slice(0, 3)
    const rings = drawn.map(({ geometry }) => {
      if (geometry.type === 'Polygon') return geometry.coordinates.map(onMap)
      return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat().map(onMap) : []
    })
    expect(rings.map(({ length }) => length)).toEqual([1, 3, 0])
    expect(unfolded.rings.map((own) => own.map((ring) => [...ring]))).toEqual([...rings, []])
  })

  it('puts a point where it lies, and an area that is nowhere nowhere', () => {
    expect(unfolded.points).toEqual([null, null, project(-0.5, 51.5), null])
  })

  it.each([
    [true, 5],
    [false, 4],
  ])(
    'gives the borders that topojson-client gives; where areas differ (%j) that between them too',
    (differ, lines) => {
      const own = unfolded.borders(() => differ).map((line) => [...line])
      const theirs = mesh(topology, topology.objects.areas, (a, b) => a === b || differ).coordinates.map(
        onMap,
      )
      expect(own).toHaveLength(lines)
      expect(lengthOf(own)).toBeCloseTo(lengthOf(theirs), 6)
    },
  )
})

/** The length of lines in kilometres. */
function lengthOf(lines: readonly (readonly number[])[]): number {
  const steps = lines.flatMap((line) =>
    line.flatMap((x, at) => {
      const [lastX = NaN, lastY = NaN] = [line[at - 2], line[at - 1]]
      return at % 2 === 1 || at === 0 ? [] : [Math.hypot(x - lastX, (line[at + 1] ?? NaN) - lastY)]
    }),
  )
  return steps.reduce((sum, step) => sum + step, 0)
}
