/** A rectangle of the map, in kilometres; x grows to the east and y to the south. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** A place on the screen, in pixels from the top left corner of the picture. */
export type Point = { readonly x: number; readonly y: number }

/** The size of the picture in pixels. */
export type Size = { readonly width: number; readonly height: number }

/** Which part of the map is seen: pixel = kilometre · scale + offset. */
export type MapLook = { readonly scale: number; readonly x: number; readonly y: number }

/** A box with nothing in it, to be widened. */
export const emptyBox: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }

/** The smallest box that holds both. */
export const joinBoxes = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
})

/** A single place still has so many kilometres around it. */
const least = 1

/**
 * The look that shows a whole box in the middle of the picture, as large as it goes.
 *
 * `margin`: share of the picture's shorter side left free on each side, 0 to 0.4. An empty box shows the map's origin.
 * Example: a box of 100 × 50 km in 200 × 200 pixels without margin has scale 2.
 */
export function fitBox(box: Box, { width, height }: Size, margin = 0.04): MapLook {
  if (!(box.x1 >= box.x0 && box.y1 >= box.y0)) return { scale: 1, x: width / 2, y: height / 2 }
  const free = Math.min(width, height) * margin * 2
  const across = Math.max(box.x1 - box.x0, least)
  const down = Math.max(box.y1 - box.y0, least)
  const scale = Math.min(Math.max(1, width - free) / across, Math.max(1, height - free) / down)
  return {
    scale,
    x: width / 2 - ((box.x0 + box.x1) / 2) * scale,
    y: height / 2 - ((box.y0 + box.y1) / 2) * scale,
  }
}

/** How far in one may go: pixels for a kilometre. */
const closest = 400

/**
 * Makes everything `factor` times larger around a point of the picture, which stays where it is. Nobody zooms out
 * further than `whole`, the look at everything, nor in beyond what boundaries can show.
 */
export function zoomAround(look: MapLook, whole: MapLook, factor: number, { x, y }: Point): MapLook {
  const scale = Math.min(Math.max(look.scale * factor, whole.scale), Math.max(closest, whole.scale))
  const by = scale / look.scale
  return { scale, x: x - (x - look.x) * by, y: y - (y - look.y) * by }
}

/** Moves the look back so far that the middle of the picture lies inside the box: nobody loses the map. */
export function keepInside({ scale, x, y }: MapLook, box: Box, { width, height }: Size): MapLook {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
  return {
    scale,
    x: clamp(x, width / 2 - box.x1 * scale, width / 2 - box.x0 * scale),
    y: clamp(y, height / 2 - box.y1 * scale, height / 2 - box.y0 * scale),
  }
}
