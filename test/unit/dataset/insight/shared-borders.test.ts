import { expect, it } from 'vitest'
import { drawBoundaries } from '#lib/dataset/demo/boundaries.ts'
import { sharedBorders } from '#lib/dataset/insight/shared-borders.ts'

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

it('sharedBorders finds who shares an edge, in the order of the areas, whatever the order of the file', () => {
  const cell = (x: number, y: number) => ({ x, y })
  const drawn = drawBoundaries([
    { code: 'C', cell: cell(4, 0) },
    { code: 'A', cell: cell(0, 0) },
    { code: 'B', cell: cell(2, 0) },
    { code: 'elsewhere', cell: cell(6, 0) },
  ])
  expect(sharedBorders(bytesOf(drawn), ['A', 'B', 'C', 'D'])).toEqual([[1], [0, 2], [1], []])
})

it('sharedBorders does not count areas that touch in a point only', () => {
  const square = (code: string, arc: number) => ({ type: 'Polygon', arcs: [[arc]], properties: { code } })
  const ring = (x: number, y: number) => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ]
  const topology = {
    type: 'Topology',
    objects: { areas: { type: 'GeometryCollection', geometries: [square('A', 0), square('B', 1)] } },
    arcs: [ring(0, 0), ring(1, 1)],
  }
  expect(sharedBorders(bytesOf(topology), ['A', 'B'])).toEqual([[], []])
})

it('sharedBorders does not make an area with both sides of an arc its own neighbour', () => {
  const geometries = [{ type: 'MultiPolygon', arcs: [[[0]], [[~0]]], properties: { code: 'A' } }]
  const topology = { objects: { areas: { type: 'GeometryCollection', geometries } }, arcs: [] }
  expect(sharedBorders(bytesOf(topology), ['A'])).toEqual([[]])
})
