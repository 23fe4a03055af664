import { z } from 'zod'
import { checkText } from './check-text.ts'
import { jsonPath } from './json-document.ts'
import { areaCode, areaCodeExpected } from './patterns.ts'
import type { ProblemLog } from './problem-log.ts'

const file = 'boundaries.topojson'
const pair = z.tuple([z.number(), z.number()], 'two numbers')
const ring = z.array(z.int('a whole number'), 'a list of arcs')
const code = z.string(areaCodeExpected).regex(areaCode, areaCodeExpected)
const properties = z.looseObject({ code }, 'properties with the code of the area')
const polygon = z.looseObject({ type: z.literal('Polygon'), arcs: z.array(ring), properties })
const multiPolygon = z.looseObject({
  type: z.literal('MultiPolygon'),
  arcs: z.array(z.array(ring)),
  properties,
})
const object = z.looseObject({
  type: z.literal('GeometryCollection', 'GeometryCollection'),
  geometries: z.array(z.discriminatedUnion('type', [polygon, multiPolygon], 'a Polygon or MultiPolygon')),
})
const schema = z.looseObject(
  {
    type: z.literal('Topology', 'Topology'),
    transform: z.looseObject({ scale: pair, translate: pair }).optional(),
    objects: z.record(z.string(), object, 'one object with the areas'),
    arcs: z.array(z.unknown(), 'a list of arcs'),
  },
  'a TopoJSON topology',
)

type Topology = z.infer<typeof schema>

/**
 * Notes what is wrong with boundaries.topojson: not TopoJSON, more than one object, polygons without a code or with one
 * that was there before, arcs that are not there, positions that are not on Earth in degrees. A polygon may belong to a
 * place that is not in areas.csv.
 */
export function checkBoundaries(bytes: Uint8Array, log: ProblemLog): void {
  if (!checkText(file, bytes, log)) return
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    log.add({ file }, 'valid JSON')
    return
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) checkTopology(parsed.data, log)
  else for (const { path, message } of parsed.error.issues) log.add({ file, column: jsonPath(path) }, message)
}

function checkTopology({ objects, arcs, transform }: Topology, log: ProblemLog): void {
  const names = Object.keys(objects)
  if (names.length !== 1) log.add({ file, column: 'objects', value: names.join(', ') }, 'one object')
  const seen = new Set<string>()
  for (const [name, { geometries }] of Object.entries(objects)) {
    geometries.forEach((geometry, position) => {
      const column = jsonPath(['objects', name, 'geometries', position])
      const { code } = geometry.properties
      if (seen.has(code)) log.add({ file, column, value: code }, 'each code once')
      seen.add(code)
      const used = geometry.arcs.flat(2)
      const missing = used.find((arc) => (arc < 0 ? ~arc : arc) >= arcs.length)
      if (missing !== undefined) log.add({ file, column, value: String(missing) }, 'an arc that is there')
    })
  }
  arcs.forEach((arc, position) => {
    const column = jsonPath(['arcs', position])
    if (!isArc(arc)) log.add({ file, column }, 'a list of positions, each of two numbers')
    else if (!isOnEarth(arc, transform)) log.add({ file, column }, 'positions in degrees (WGS84)')
  })
}

/** Written by hand because arcs are nine tenths of the file. */
const isArc = (arc: unknown): arc is readonly (readonly [number, number])[] =>
  Array.isArray(arc) &&
  arc.every(
    (point) => Array.isArray(point) && point.length >= 2 && point.every((part) => Number.isFinite(part)),
  )

/** Positions of a topology with a transform are differences on a grid. */
function isOnEarth(arc: readonly (readonly [number, number])[], transform: Topology['transform']): boolean {
  let [x, y] = [0, 0]
  return arc.every(([longitude, latitude]) => {
    if (transform === undefined) return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
    x += longitude
    y += latitude
    const { scale, translate } = transform
    return Math.abs(x * scale[0] + translate[0]) <= 180.001 && Math.abs(y * scale[1] + translate[1]) <= 90.001
  })
}
