/** Places on the map: x to the east, y to the south. NaN = not on the map. */
export type Places = { readonly x: Float64Array; readonly y: Float64Array }

export type Direction = 'up' | 'down' | 'left' | 'right'

/** How much further a place is that lies to the side of the way. */
const aside = 2

/**
 * The place that is next in a direction, as arrow keys should find it: within 45° of the way, and the nearest of those,
 * where a kilometre to the side counts as two. −1 = nothing lies that way.
 *
 * Example: from the middle of a cross, `right` is its right end; from there `right` is −1 and `left` the middle again.
 */
export function nextPlace({ x, y }: Places, from: number, direction: Direction): number {
  const [fromX, fromY] = [x[from] ?? NaN, y[from] ?? NaN]
  const across = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  let best = -1
  let least = Infinity
  for (let place = 0; place < x.length; place++) {
    const [dx, dy] = [(x[place] ?? NaN) - fromX, (y[place] ?? NaN) - fromY]
    const along = sign * (across ? dx : dy)
    const side = Math.abs(across ? dy : dx)
    if (place === from || !(along > 0) || side > along) continue
    const distance = Math.hypot(along, aside * side)
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

/** The place nearest to a point, no further than `within`; −1 = none. `among`: only these, instead of all. */
export function nearestPlace(
  { x, y }: Places,
  at: { readonly x: number; readonly y: number },
  within = Infinity,
  among?: readonly number[],
): number {
  let best = -1
  let least = within
  const look = (place: number) => {
    const distance = Math.hypot((x[place] ?? NaN) - at.x, (y[place] ?? NaN) - at.y)
    if (distance < least || (distance === least && best === -1)) [best, least] = [place, distance]
  }
  if (among) among.forEach(look)
  else for (let place = 0; place < x.length; place++) look(place)
  return best
}
