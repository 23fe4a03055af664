import { emptyBox, joinBoxes, type Box } from './map-look.ts'
import type { Ring } from './fill-picture.ts'

/** The rectangle around rings. Without any point it is empty (`emptyBox`). */
export function boxOf(rings: readonly Ring[]): Box {
  return rings.reduce<Box>((box, ring) => {
    let { x0, y0, x1, y1 } = emptyBox
    for (let at = 0; at < ring.length; at += 2) {
      const x = ring[at] ?? NaN
      const y = ring[at + 1] ?? NaN
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
    return joinBoxes(box, { x0, y0, x1, y1 })
  }, emptyBox)
}

/**
 * Where the symbol of an area stands: the centre of gravity of its largest ring, so that an island far away does not
 * pull it into the sea. A ring without an area has the middle of its box; no ring at all has NaN.
 *
 * Example: the centre of the square from (0, 0) to (2, 2) is (1, 1).
 */
export function centreOf(rings: readonly Ring[]): { readonly x: number; readonly y: number } {
  let best = { x: NaN, y: NaN, size: 0 }
  for (const ring of rings) {
    const found = gravity(ring)
    if (found.size > best.size) best = found
  }
  if (best.size > 0) return { x: best.x, y: best.y }
  const { x0, y0, x1, y1 } = boxOf(rings)
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }
}

/** The shoelace formula, measured from the ring's first point so that large coordinates lose no digits. */
function gravity(ring: Ring) {
  const originX = ring[0] ?? NaN
  const originY = ring[1] ?? NaN
  let x = 0
  let y = 0
  let twice = 0
  for (let at = 0; at < ring.length; at += 2) {
    const next = at + 2 < ring.length ? at + 2 : 0
    const ax = (ring[at] ?? NaN) - originX
    const ay = (ring[at + 1] ?? NaN) - originY
    const bx = (ring[next] ?? NaN) - originX
    const by = (ring[next + 1] ?? NaN) - originY
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return { x: originX + x / (3 * twice), y: originY + y / (3 * twice), size: Math.abs(twice) }
}
