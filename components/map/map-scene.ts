import type { IdPicture } from '#lib/view/map/fill-picture.ts'
import type { MapLook } from '#lib/view/map/map-look.ts'
import type { MapShapes } from './map-shapes.ts'

/** What the map shows: fills and symbols of all areas, in the dataset's order. */
export type MapColours = {
  /** The place of each area's state in `mapStates`. */
  readonly states: Uint8Array
  /** Shaded by tenths (0 = none) instead of by state. */
  readonly tenths: Uint8Array | null
}

/** A picture of the map at one look: `look` and the areas of `picture` are in pixels of the canvas. */
export type MapScene = {
  readonly shapes: MapShapes
  readonly look: MapLook
  readonly picture: IdPicture
  /** Pixels of the canvas for one of the screen. */
  readonly density: number
}

/** Areas at least so many pixels wide show what happens to them; below, only symbols do. */
const seenFrom = 9

/** Whether areas are large enough to be coloured one by one. */
export const isNear = ({ shapes, look, density }: Omit<MapScene, 'picture'>): boolean =>
  (shapes.usualWidth * look.scale) / density >= seenFrom
