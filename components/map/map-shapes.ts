import { bbox, feature, mesh } from 'topojson-client'
import type { Ring, Shape } from '#lib/view/map/fill-picture.ts'
import { emptyBox, joinBoxes, type Box } from '#lib/view/map/map-look.ts'
import type { Places } from '#lib/view/map/nearest-place.ts'
import { projectionFor, type Projection } from '#lib/view/map/projection.ts'
import { boxOf, centreOf } from '#lib/view/map/shape-centre.ts'

/** What boundaries say of an area. */
export type MapArea = {
  readonly code: string
  readonly name: string
  readonly district_code: string
  readonly district_name: string
  readonly region_code: string
  readonly region_name: string
}

type GeometryObject = NonNullable<Parameters<typeof mesh>[1]>
type Collection = Extract<GeometryObject, { readonly type: 'GeometryCollection' }>

/** The boundaries of a dataset version as they are handed out (lib/dataset/map). */
export type MapTopology = Parameters<typeof bbox>[0] & { readonly objects: { readonly areas: Collection } }

/** A dataset's areas ready to be drawn, in the dataset's order; lengths in kilometres. */
export type MapShapes = {
  readonly areas: readonly MapArea[]
  readonly shapes: readonly Shape[]
  /** Where the symbol of each area stands. */
  readonly places: Places
  readonly box: Box
  /** Half of the areas are wider than this. */
  readonly usualWidth: number
  readonly regionBorders: readonly Ring[]
  readonly districtBorders: readonly Ring[]
}

type Lines = readonly (readonly (readonly number[])[])[]

/** Turns boundaries into shapes on the map. Throws what topojson-client throws for something that is no topology. */
export function mapShapes(topology: MapTopology): MapShapes {
  const { areas: collection } = topology.objects
  const [west, south, east, north] = bbox(topology)
  const project = projectionFor({ west, south, east, north })
  const { features } = feature(topology, collection)
  const drawn = features.map(({ geometry }) => {
    // A geometry may be null (RFC 7946, 3.2), which its type does not say.
    const place = geometry as typeof geometry | null
    if (place?.type === 'Polygon') return outlined(place.coordinates, project)
    if (place?.type === 'MultiPolygon') return outlined(place.coordinates.flat(), project)
    if (place?.type !== 'Point') return { shape: { rings: [], box: emptyBox }, x: NaN, y: NaN }
    const [x, y] = project(place.coordinates[0] ?? NaN, place.coordinates[1] ?? NaN)
    return { shape: { rings: [], box: { x0: x, y0: y, x1: x, y1: y } }, x, y }
  })
  const shapes = drawn.map(({ shape }) => shape)
  const borders = (of: (area: MapArea) => string) =>
    lines(
      mesh(topology, collection, (a, b) => a === b || of(areaOf(a)) !== of(areaOf(b))).coordinates,
      project,
    )
  return {
    areas: collection.geometries.map(areaOf),
    shapes,
    places: { x: Float64Array.from(drawn, ({ x }) => x), y: Float64Array.from(drawn, ({ y }) => y) },
    box: shapes.reduce((box, shape) => joinBoxes(box, shape.box), emptyBox),
    usualWidth: middle(shapes.filter(({ rings }) => rings.length > 0).map(({ box }) => widthOf(box))),
    regionBorders: borders(({ region_code: code }) => code),
    districtBorders: borders(({ district_code: code }) => code),
  }
}

const unnamed: MapArea = {
  ...{ code: '', name: '', district_code: '', district_name: '', region_code: '', region_name: '' },
}

const isArea = (value: object): value is MapArea => 'code' in value && 'district_code' in value

const areaOf = ({ properties = {} }: GeometryObject): MapArea => (isArea(properties) ? properties : unnamed)

function outlined(coordinates: Lines, project: Projection) {
  const rings = lines(coordinates, project)
  return { shape: { rings, box: boxOf(rings) }, ...centreOf(rings) }
}

const lines = (coordinates: Lines, project: Projection): Ring[] =>
  coordinates.map((line) => {
    const ring = new Float64Array(line.length * 2)
    line.forEach(([longitude = NaN, latitude = NaN], at) => ring.set(project(longitude, latitude), at * 2))
    return ring
  })

const widthOf = ({ x0, y0, x1, y1 }: Box): number => Math.sqrt((x1 - x0) * (y1 - y0))

const middle = (values: readonly number[]): number =>
  Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 1
