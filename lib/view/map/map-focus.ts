import { emptyBox, joinBoxes, type Box, type MapLook, type Size } from './map-look.ts'
import type { Places } from './nearest-place.ts'
import type { Shape } from './fill-picture.ts'

/** The part of the map that is to be seen: codes, or empty texts for everything. */
export type MapFocus = { readonly region: string; readonly district: string; readonly area: string }

type Placed = { readonly code: string; readonly district_code: string; readonly region_code: string }

/** The country to be seen around a single area, in kilometres on each side. */
const around = 8

/** What is meant by a focus: the area's position (−1 = none), and the box to show; without any match, everything. */
export function boxInFocus(
  areas: readonly Placed[],
  shapes: readonly Shape[],
  places: Places,
  { region, district, area }: MapFocus,
): { readonly area: number; readonly box: Box } {
  const single = area === '' ? -1 : areas.findIndex(({ code }) => code === area)
  if (single !== -1) {
    const [x, y] = [places.x[single] ?? NaN, places.y[single] ?? NaN]
    const near = { x0: x - around, y0: y - around, x1: x + around, y1: y + around }
    if (!Number.isNaN(x)) return { area: single, box: joinBoxes(near, shapes[single]?.box ?? emptyBox) }
  }
  const wanted = (at: number) =>
    (region === '' || areas[at]?.region_code === region) &&
    (district === '' || areas[at]?.district_code === district)
  const join = (keep: (at: number) => boolean) =>
    shapes.reduce((box, shape, at) => (keep(at) ? joinBoxes(box, shape.box) : box), emptyBox)
  const box = join(wanted)
  return { area: single, box: box.x1 >= box.x0 ? box : join(() => true) }
}

/** The look at a place that keeps it inside the picture: as it is when it is well inside, else with it in the middle. */
export function lookAt(look: MapLook, { width, height }: Size, x: number, y: number): MapLook {
  const [atX, atY] = [x * look.scale + look.x, y * look.scale + look.y]
  const inside = atX > width * 0.1 && atX < width * 0.9 && atY > height * 0.1 && atY < height * 0.9
  if (inside || Number.isNaN(atX)) return look
  return { ...look, x: width / 2 - x * look.scale, y: height / 2 - y * look.scale }
}
