import type { Box, MapLook, Size } from './map-look.ts'

/** A closed line: x, y, x, y … in kilometres of the map. The last point is joined to the first. */
export type Ring = Float64Array

/** An area as drawn: its rings (the second and further ones are holes, islands, or both) and what they fit into. */
export type Shape = { readonly rings: readonly Ring[]; readonly box: Box }

/** Which area each pixel belongs to, row by row: its position plus 1; 0 = none. */
export type IdPicture = Size & { readonly ids: Uint32Array }

/**
 * Fills every shape into a picture of numbers: a pixel belongs to the shape that its centre lies in (even-odd rule), to
 * the last one where shapes overlap. Colouring areas anew is then one look-up for each pixel, and what the pointer is
 * over is one look-up in all.
 *
 * Shapes that share an edge leave neither gap nor overlap, because an edge is crossed at the same place from both sides.
 * Work grows with edges and pixels; a shape outside the picture costs nothing.
 *
 * Source: the edge flag algorithm (Ackland and Weste 1981).
 */
export function fillPicture(shapes: readonly Shape[], look: MapLook, size: Size): IdPicture {
  const { width, height } = size
  const ids = new Uint32Array(width * height)
  const flags = new Uint8Array(width * height)
  shapes.forEach(({ rings, box }, area) => {
    const span = pixelsOf(box, look, size)
    if (span === null) return
    for (const ring of rings) flagRing(ring, look, size, flags)
    sweep(span, width, flags, ids, area + 1)
  })
  return { width, height, ids }
}

type Span = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The pixels, first to last, whose centres may lie in a box; null when there are none. */
function pixelsOf(box: Box, { scale, x, y }: MapLook, { width, height }: Size): Span | null {
  const left = Math.max(0, Math.ceil(box.x0 * scale + x - 0.5))
  const right = Math.min(width - 1, Math.ceil(box.x1 * scale + x - 0.5))
  const top = Math.max(0, Math.ceil(box.y0 * scale + y - 0.5))
  const bottom = Math.min(height - 1, Math.ceil(box.y1 * scale + y - 0.5))
  return left <= right && top <= bottom ? { left, right, top, bottom } : null
}

/** Flips the pixel to the right of every place where an edge crosses the middle of a row. */
function flagRing(ring: Ring, { scale, x, y }: MapLook, { width, height }: Size, flags: Uint8Array): void {
  const last = ring.length - 2
  let [fromX, fromY] = [(ring[last] ?? 0) * scale + x, (ring[last + 1] ?? 0) * scale + y]
  for (let at = 0; at <= last; at += 2) {
    const [toX, toY] = [(ring[at] ?? 0) * scale + x, (ring[at + 1] ?? 0) * scale + y]
    // From the upper to the lower end, whichever way it runs: both sides of a shared edge calculate alike.
    const down = fromY <= toY
    const [upperX, upperY, lowerX, lowerY] = down ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY]
    const first = Math.max(0, Math.ceil(upperY - 0.5))
    const end = Math.min(height, Math.ceil(lowerY - 0.5))
    for (let row = first; row < end; row++) {
      const share = (row + 0.5 - upperY) / (lowerY - upperY)
      const column = Math.max(0, Math.ceil(upperX + (lowerX - upperX) * share - 0.5))
      if (column < width) flags[row * width + column] = (flags[row * width + column] ?? 0) ^ 1
    }
    fromX = toX
    fromY = toY
  }
}

/** Goes through the rows of a shape, fills what lies between two flags, and takes the flags away. */
function sweep(
  { left, right, top, bottom }: Span,
  width: number,
  flags: Uint8Array,
  ids: Uint32Array,
  id: number,
) {
  for (let row = top; row <= bottom; row++) {
    let inside = 0
    for (let at = row * width + left; at <= row * width + right; at++) {
      inside ^= flags[at] ?? 0
      flags[at] = 0
      if (inside === 1) ids[at] = id
    }
  }
}
