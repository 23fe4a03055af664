import type { Ring } from './fill-picture.ts'
import { projectionFor } from './projection.ts'
import { boxOf } from './shape-centre.ts'

/** An area of a topology. Polygons name the arcs that their rings consist of; `~arc` is an arc backwards. */
export type TopologyArea<Properties> = { readonly properties: Properties } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: null }
)

/** Boundaries as lib/dataset/map hands them out: TopoJSON on a grid, each arc from its first point in steps. */
export type AreaTopology<Properties> = {
  readonly type: 'Topology'
  readonly transform: {
    readonly scale: readonly [number, number]
    readonly translate: readonly [number, number]
  }
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly objects: { readonly areas: { readonly geometries: readonly TopologyArea<Properties>[] } }
}

/** A topology as lines on the map, in kilometres. */
export type Unfolded = {
  /** The rings of each area; none for an area without a polygon. */
  readonly rings: readonly (readonly Ring[])[]
  /** Where each area that is only a point lies; null for all others. */
  readonly points: readonly (readonly [x: number, y: number] | null)[]
  /** The arcs between areas that `differ`, and those that have an area on one side only. */
  readonly borders: (differ: (a: number, b: number) => boolean) => readonly Ring[]
}

/**
 * Puts every arc of a topology on the map once, and makes rings and borders of them. `feature` and `mesh` of topojson-client
 * give the same lines, but project every arc once for each area beside it and make lists of lists of numbers, which took
 * several times as long: most of the time until a map of 7,433 areas was there. All lines lie in two long arrays, because
 * thousands of short ones keep the garbage collector busy.
 *
 * Source: TopoJSON Format Specification, 2.1.2 to 2.2.6.
 */
export function unfoldTopology<Properties>(topology: AreaTopology<Properties>): Unfolded {
  const { geometries } = topology.objects.areas
  const lines = linesOf(topology)
  const ringsOf = (geometry: TopologyArea<Properties>) =>
    geometry.type === 'Polygon' ? geometry.arcs : geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : []
  const rings = geometries.map(ringsOf)
  return {
    rings: joinArcs(rings, lines),
    points: geometries.map(({ type }, area) => {
      if (type !== 'Point') return null
      const at = lines.from[topology.arcs.length + area] ?? NaN
      return [lines.values[at] ?? NaN, lines.values[at + 1] ?? NaN]
    }),
    borders: bordersOf(rings, lines, topology.arcs.length),
  }
}

/** Lines one after the other in kilometres, x, y, x, y …; line `n` begins at `from[n]` and ends before `from[n + 1]`. */
type Lines = { readonly values: Float64Array; readonly from: Uint32Array }

/** All arcs, and after them a line for each area: its place when it is a point, else nothing. */
function linesOf({ transform, arcs, objects }: AreaTopology<unknown>): Lines {
  const { geometries } = objects.areas
  const points = geometries.filter(({ type }) => type === 'Point').length
  const values = new Float64Array(2 * (points + arcs.reduce((sum, { length }) => sum + length, 0)))
  const from = new Uint32Array(arcs.length + geometries.length + 1)
  let end = 0
  const add = (x: number, y: number) => {
    values[end++] = x * transform.scale[0] + transform.translate[0]
    values[end++] = y * transform.scale[1] + transform.translate[1]
  }
  arcs.forEach((arc, line) => {
    let x = 0
    let y = 0
    for (const step of arc) add((x += step[0] ?? NaN), (y += step[1] ?? NaN))
    from[line + 1] = end
  })
  geometries.forEach((geometry, area) => {
    if (geometry.type === 'Point') add(geometry.coordinates[0] ?? NaN, geometry.coordinates[1] ?? NaN)
    from[arcs.length + area + 1] = end
  })
  const { x0: west, y0: south, x1: east, y1: north } = boxOf([values])
  const project = projectionFor({ west, south, east, north })
  for (let at = 0; at < values.length; at += 2) {
    const [x, y] = project(values[at] ?? NaN, values[at + 1] ?? NaN)
    values[at] = x
    values[at + 1] = y
  }
  return { values, from }
}

type ArcsOfRings = readonly (readonly (readonly number[])[])[]

const forwards = (arc: number): number => (arc < 0 ? ~arc : arc)

/** The arcs of each ring one after the other; each begins where the one before ended. */
function joinArcs(areas: ArcsOfRings, { values, from }: Lines): Ring[][] {
  const startOf = (line: number) => from[line] ?? 0
  const lengthOf = (ring: readonly number[]) =>
    ring.reduce((sum, arc) => sum + startOf(forwards(arc) + 1) - startOf(forwards(arc)) - 2, 2)
  const room = areas.reduce((sum, rings) => rings.reduce((all, ring) => all + lengthOf(ring), sum), 0)
  const joined = new Float64Array(room)
  let end = 0
  return areas.map((rings) =>
    rings.map((ring) => {
      const begin = end
      for (const arc of ring) {
        const [start, stop] = [startOf(forwards(arc)), startOf(forwards(arc) + 1)]
        // The joint is written twice, the same both times.
        if (end > begin) end -= 2
        if (arc >= 0) for (let at = start; at < stop; at++) joined[end++] = values[at] ?? NaN
        else {
          for (let at = stop - 2; at >= start; at -= 2) {
            joined[end++] = values[at] ?? NaN
            joined[end++] = values[at + 1] ?? NaN
          }
        }
      }
      return joined.subarray(begin, end)
    }),
  )
}

function bordersOf(areas: ArcsOfRings, { values, from }: Lines, arcs: number): Unfolded['borders'] {
  const first = new Int32Array(arcs).fill(-1)
  const last = new Int32Array(arcs).fill(-1)
  areas.forEach((rings, area) => {
    for (const ring of rings) {
      for (const arc of ring) {
        const line = forwards(arc)
        if (first[line] === -1) first[line] = area
        last[line] = area
      }
    }
  })
  return (differ) => {
    const found: Ring[] = []
    for (let line = 0; line < arcs; line++) {
      const [a = -1, b = -1] = [first[line], last[line]]
      if (a !== -1 && (a === b || differ(a, b))) found.push(values.subarray(from[line], from[line + 1]))
    }
    return found
  }
}
