import type { Ring, Shape } from '#lib/view/map/fill-picture.ts'
import { emptyBox, joinBoxes, type Box } from '#lib/view/map/map-look.ts'
import type { Places } from '#lib/view/map/nearest-place.ts'
import { boxOf, centreOf } from '#lib/view/map/shape-centre.ts'
import { unfoldTopology, type AreaTopology } from '#lib/view/map/unfold-topology.ts'

/** What boundaries say of an area. */
export type MapArea = {
  readonly code: string
  readonly name: string
  readonly district_code: string
  readonly district_name: string
  readonly region_code: string
  readonly region_name: string
}

/** The boundaries of a dataset version as they are handed out (lib/dataset/map). */
export type MapTopology = AreaTopology<MapArea>

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

/** Turns boundaries into shapes on the map. */
export function mapShapes(topology: MapTopology): MapShapes {
  const { rings, points, borders } = unfoldTopology(topology)
  const areas = topology.objects.areas.geometries.map(({ properties }) => properties)
  const drawn = rings.map((own, area) => {
    const point = points[area]
    if (!point) return { shape: { rings: own, box: boxOf(own) }, ...centreOf(own) }
    const [x, y] = point
    return { shape: { rings: own, box: { x0: x, y0: y, x1: x, y1: y } }, x, y }
  })
  const shapes = drawn.map(({ shape }) => shape)
  const bordersBy = (code: 'region_code' | 'district_code') =>
    borders((a, b) => areas[a]?.[code] !== areas[b]?.[code])
  return {
    areas,
    shapes,
    places: { x: Float64Array.from(drawn, ({ x }) => x), y: Float64Array.from(drawn, ({ y }) => y) },
    box: shapes.reduce((box, shape) => joinBoxes(box, shape.box), emptyBox),
    usualWidth: middle(shapes.filter(({ rings: own }) => own.length > 0).map(({ box }) => widthOf(box))),
    regionBorders: bordersBy('region_code'),
    districtBorders: bordersBy('district_code'),
  }
}

const widthOf = ({ x0, y0, x1, y1 }: Box): number => Math.sqrt((x1 - x0) * (y1 - y0))

const middle = (values: readonly number[]): number =>
  Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 1
