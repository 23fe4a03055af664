import type { IdPicture } from './fill-picture.ts'

/** How an area is filled: evenly, with diagonal lines, or with dots. */
export type Pattern = 'plain' | 'hatched' | 'dotted'

/** What areas are filled with: two colours (0xAABBGGRR, as pixels lie in memory) and a pattern of the second on the first. */
export type Fill = { readonly ground: number; readonly mark: number; readonly pattern: Pattern }

const side = 8
const patterns = ['plain', 'hatched', 'dotted'] as const

/** Each pattern as a tile of 8 × 8 pixels, one after the other: 1 = the mark's colour. */
const tiles = Uint8Array.from(
  patterns.flatMap((pattern) =>
    Array.from({ length: side * side }, (_, at) => {
      const [x, y] = [at % side, Math.floor(at / side)]
      if (pattern === 'hatched') return Number((x + y) % side < 3)
      return Number(pattern === 'dotted' && x % 4 < 2 && y % 4 < 2)
    }),
  ),
)

/**
 * Colours a picture of areas: looks up the fill of each pixel's area. Work grows with pixels only: some 5 ms for a map.
 *
 * `fills`: what there is; `chosen`: which of them each area has, by its position. `out`: as many pixels as the picture;
 * where there is no area they become transparent. `zoom`: pixels of the picture for one of a pattern, 1 or 2.
 */
export function colourPicture(
  { width, height, ids }: IdPicture,
  fills: readonly Fill[],
  chosen: Uint8Array,
  out: Uint32Array,
  zoom: 1 | 2 = 1,
): void {
  const grounds = Uint32Array.from([0, ...Array.from(chosen, (fill) => fills[fill]?.ground ?? 0)])
  const marks = Uint32Array.from([0, ...Array.from(chosen, (fill) => fills[fill]?.mark ?? 0)])
  const tileOf = Uint8Array.from([
    0,
    ...Array.from(chosen, (fill) => patterns.indexOf(fills[fill]?.pattern ?? 'plain') * side * side),
  ])
  const shift = zoom - 1
  for (let y = 0; y < height; y++) {
    const row = ((y >> shift) & (side - 1)) * side
    for (let x = 0; x < width; x++) {
      const id = ids[y * width + x] ?? 0
      const marked = tiles[(tileOf[id] ?? 0) + row + ((x >> shift) & (side - 1))] === 1
      out[y * width + x] = (marked ? marks[id] : grounds[id]) ?? 0
    }
  }
}

/** A colour of the style sheet, "#15599f" or "#fff", as a pixel. Throws RangeError for anything else. */
export function pixelOf(hex: string): number {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i
    .exec(hex)
    ?.slice(1)
    .map((digit) => digit + digit)
  const [red, green, blue] = short ?? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)?.slice(1) ?? []
  if (red === undefined || green === undefined || blue === undefined)
    throw new RangeError(`${hex} is no colour`)
  return (0xff000000 | parseInt(blue + green + red, 16)) >>> 0
}

/** The colour between others, evenly spaced from 0 (the first) to 1 (the last). At least one. */
export function colourBetween(colours: readonly number[], at: number): number {
  const place = Math.min(Math.max(at, 0), 1) * (colours.length - 1)
  const [from, to] = [colours[Math.floor(place)] ?? 0, colours[Math.ceil(place)] ?? 0]
  const share = place - Math.floor(place)
  const channel = (shift: number) => {
    const [a, b] = [(from >>> shift) & 255, (to >>> shift) & 255]
    return Math.round(a + (b - a) * share) << shift
  }
  return (channel(0) | channel(8) | channel(16) | channel(24)) >>> 0
}
