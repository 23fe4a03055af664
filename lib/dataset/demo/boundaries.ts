import { type Cell, corners, origin, stepEast, stepNorth } from './hex-grid.ts'

/** TopoJSON of one object whose polygons carry the code of an area. */
export type Boundaries = {
  readonly type: 'Topology'
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] }
  readonly objects: {
    readonly areas: {
      readonly type: 'GeometryCollection'
      readonly geometries: readonly {
        readonly type: 'Polygon'
        readonly arcs: readonly (readonly number[])[]
        readonly properties: { readonly code: string }
      }[]
    }
  }
  /** Each is a start and the way from there, in steps of the grid. */
  readonly arcs: readonly (readonly (readonly [x: number, y: number])[])[]
}

/**
 * Draws each cell as a hexagon. Neighbours share their edges, each of which is written once: a cell whose neighbour
 * has drawn an edge before names it backwards (~n, as TopoJSON has it).
 *
 * Source: The TopoJSON Format Specification, section 2.1.
 */
export function drawBoundaries(areas: readonly { readonly code: string; readonly cell: Cell }[]): Boundaries {
  const arcs: [x: number, y: number][][] = []
  const drawn = new Map<string, number>()
  const geometries = areas.map(({ code, cell }) => {
    const points = corners.map(([x, y]): [number, number] => [cell.x + x, cell.y + y])
    const ring = points.map(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y]
      const there = drawn.get(`${nextX},${nextY} ${x},${y}`)
      if (there !== undefined) return ~there
      const position = arcs.push([
        [x, y],
        [nextX - x, nextY - y],
      ])
      drawn.set(`${x},${y} ${nextX},${nextY}`, position - 1)
      return position - 1
    })
    return { type: 'Polygon' as const, arcs: [ring], properties: { code } }
  })
  return {
    type: 'Topology',
    transform: { scale: [stepEast, stepNorth], translate: origin },
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs,
  }
}
