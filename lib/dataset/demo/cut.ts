import type { Cell } from './hex-grid.ts'
import type { Random } from '#lib/scoring/random.ts'

/** What cells are ordered by before they are cut: whole numbers, so that every machine orders them alike. */
export type Order = (cell: Cell) => number

/** Cells from one side to the other along a direction. Example: `towards(0, -1)` starts in the north. */
export const towards =
  (x: number, y: number): Order =>
  (cell) =>
    cell.x * x + cell.y * y

/** Cells from a point outwards: a step east is √3 times as long as a step north. */
export const around =
  (centre: Cell): Order =>
  (cell) =>
    3 * (cell.x - centre.x) ** 2 + (cell.y - centre.y) ** 2

/** Cuts a piece of the map in two: the first `count` cells in an order, and the rest. */
export function cut(cells: readonly Cell[], order: Order, count: number): [piece: Cell[], rest: Cell[]] {
  const sorted = cells.toSorted((p, q) => order(p) - order(q) || p.y - q.y || p.x - q.x)
  return [sorted.slice(0, count), sorted.slice(count)]
}

/** How far a piece of the map reaches, in comparable lengths. */
function extent(cells: readonly Cell[]): { east: number; north: number } {
  const xs = cells.map((cell) => cell.x)
  const ys = cells.map((cell) => cell.y)
  return { east: 1.732 * (Math.max(...xs) - Math.min(...xs)), north: Math.max(...ys) - Math.min(...ys) }
}

/**
 * Cuts a piece of the map into `parts` pieces of unequal size, each in one block as far as the shape allows.
 *
 * Each cut goes across the longer side at a slant that chance decides, and gives each side as many parts as it
 * gives it room, more or less: so the parts differ in size by about a half.
 */
export function cutIntoParts(cells: readonly Cell[], parts: number, random: Random): Cell[][] {
  if (parts === 1) return [[...cells]]
  const first = Math.floor(parts / 2)
  const share = (first / parts) * (0.85 + 0.3 * random())
  const { east, north } = extent(cells)
  const slant = Math.floor(random() * 9) - 4
  const order = east > north ? towards(12, slant) : towards(slant, 7)
  const [piece, rest] = cut(cells, order, Math.round(share * cells.length))
  return [...cutIntoParts(piece, first, random), ...cutIntoParts(rest, parts - first, random)]
}
