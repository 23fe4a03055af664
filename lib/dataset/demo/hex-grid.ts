import type { Point } from './coastline.ts'

/**
 * A cell of a grid of equal hexagons standing on a point, as whole numbers.
 *
 * A hexagon is 2 steps wide and 4 steps high; `x` and `y` are its centre in steps, so that every corner is a
 * whole number of steps too and neighbours share their corners exactly.
 */
export type Cell = { readonly x: number; readonly y: number }

/** Degrees of one step. At 53° north a degree east is 0.6 of a degree north: these steps make regular hexagons. */
export const stepEast = 0.0336
export const stepNorth = 0.0117
/** Where x = 0, y = 0 lies. */
export const origin: Point = [-6.0, 49.449]

/** Corners of a cell, clockwise from the top, in steps from its centre. */
export const corners: readonly (readonly [x: number, y: number])[] = [
  [0, 2],
  [1, 1],
  [1, -1],
  [0, -2],
  [-1, -1],
  [-1, 1],
]

/** Centres of the six neighbours, clockwise from the upper right, in steps from a cell's centre. */
export const neighbours: readonly (readonly [x: number, y: number])[] = [
  [1, 3],
  [2, 0],
  [1, -3],
  [-1, -3],
  [-2, 0],
  [-1, 3],
]

/** The name of a cell in a map or set. Example: `cellKey({ x: 3, y: 9 })` is `'3,9'`. */
export const cellKey = (cell: Cell): string => `${cell.x},${cell.y}`

/** The middle of a cell in degrees, WGS84. */
export const centreOf = (cell: Cell): Point => [origin[0] + cell.x * stepEast, origin[1] + cell.y * stepNorth]

/** Whether a point lies inside a closed line (even–odd rule). */
function inside([east, north]: Point, line: readonly Point[]): boolean {
  let within = false
  let [fromEast, fromNorth] = line.at(-1) ?? [0, 0]
  for (const [toEast, toNorth] of line) {
    const crosses = fromNorth > north !== toNorth > north
    if (crosses && east < fromEast + ((north - fromNorth) * (toEast - fromEast)) / (toNorth - fromNorth)) {
      within = !within
    }
    fromEast = toEast
    fromNorth = toNorth
  }
  return within
}

/**
 * Exactly `count` cells inside a closed line, from the south-west to the north-east.
 *
 * Surplus cells are taken away at the edge, those with the fewest neighbours first, so that the coast gets
 * smoother. Throws RangeError if the line has room for fewer.
 */
export function cellsInside(line: readonly Point[], count: number): Cell[] {
  const cells = new Map<string, Cell>()
  for (let row = 0; row < 200; row += 1) {
    for (let column = 0; column < 150; column += 1) {
      const cell = { x: 2 * column + (row % 2), y: 3 * row }
      if (inside(centreOf(cell), line)) cells.set(cellKey(cell), cell)
    }
  }
  if (cells.size < count) throw new RangeError(`room for ${cells.size} cells, not ${count}`)
  const around = ({ x, y }: Cell): string[] =>
    neighbours.map(([east, north]) => cellKey({ x: x + east, y: y + north })).filter((key) => cells.has(key))
  const company = new Map([...cells].map(([key, cell]) => [key, around(cell).length]))
  while (cells.size > count) {
    let loosest = ''
    for (const [key, here] of company) if (here < (company.get(loosest) ?? 7)) loosest = key
    const cell = cells.get(loosest)
    if (!cell) break
    cells.delete(loosest)
    company.delete(loosest)
    for (const key of around(cell)) company.set(key, (company.get(key) ?? 0) - 1)
  }
  return [...cells.values()]
}
