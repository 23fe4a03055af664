import { quantize, type mesh } from 'topojson-client'
import type { Datapackage } from '#lib/dataset/package/datapackage-schema.ts'
import type { Areas } from '#lib/scoring/snapshot.ts'

type Stored = ReturnType<typeof quantize>
type GeometryObject = NonNullable<Parameters<typeof mesh>[1]>
type OnGrid = Stored & { readonly transform: NonNullable<Stored['transform']> }

/** Steps in each direction for a topology that comes without a grid of its own. */
const steps = 1e5

/**
 * The boundaries of a dataset version as they are handed out: TopoJSON in WGS84 with one object, `areas`, whose geometries
 * stand in the order of the areas, each with code, name, district and region. An area without a polygon is a point, and
 * one whose place is not known at all a geometry of type null. Licences and sources travel inside.
 *
 * `stored`: boundaries.topojson as it was imported, where it was checked. Polygons of places that are not areas of the
 * dataset are left out.
 */
export function boundariesFile(
  stored: Uint8Array,
  areas: Areas,
  { id, licenses = [], sources = [] }: Pick<Datapackage, 'licenses' | 'sources'> & { readonly id: string },
): string {
  const topology = onGrid(JSON.parse(new TextDecoder().decode(stored)) as Stored) // checked by checkBoundaries
  const { scale, translate } = topology.transform
  const drawn = new Map<unknown, GeometryObject>()
  for (const object of Object.values(topology.objects)) {
    if (object.type !== 'GeometryCollection') continue
    for (const geometry of object.geometries) drawn.set(codeOf(geometry), geometry)
  }
  const geometries = areas.codes.map((code, area) => {
    const properties = {
      code,
      name: areas.names[area] ?? '',
      district_code: areas.districtCodes[area] ?? '',
      district_name: areas.districtNames[area] ?? '',
      region_code: areas.regionCodes[area] ?? '',
      region_name: areas.regionNames[area] ?? '',
    }
    const known = drawn.get(code)
    if (known?.type === 'Polygon' || known?.type === 'MultiPolygon') {
      return { type: known.type, arcs: known.arcs, properties }
    }
    const [x, y] = [areas.longitude[area] ?? NaN, areas.latitude[area] ?? NaN]
    if (Number.isNaN(x) || Number.isNaN(y)) return { type: null, properties }
    const coordinates = [Math.round((x - translate[0]) / scale[0]), Math.round((y - translate[1]) / scale[1])]
    return { type: 'Point', coordinates, properties }
  })
  return JSON.stringify({
    type: 'Topology',
    dataset: id,
    licenses,
    sources,
    transform: { scale, translate },
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs: topology.arcs,
  })
}

const hasGrid = (topology: Stored): topology is OnGrid => topology.transform !== undefined

function onGrid(topology: Stored): OnGrid {
  const gridded = hasGrid(topology) ? topology : quantize(topology, steps)
  if (!hasGrid(gridded)) throw new TypeError('quantize gave a topology without a grid')
  return gridded
}

const codeOf = ({ properties = {} }: GeometryObject): unknown =>
  'code' in properties ? properties.code : undefined
