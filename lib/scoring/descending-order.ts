/**
 * The positions of a column's values from the highest to the lowest, in time that grows with their number.
 *
 * Sorting decides how fast a rescoring is, so this is the one hand-made sort of the project. Each value becomes a
 * fixed-point key of 22 bits between the column's largest and smallest value; two counting passes put the positions in
 * key order; one last pass puts values with the same key in their exact order. The first pass writes the upper half of
 * a key and the position into one number, so that the second need not look anything up. A crowded key (skewed columns,
 * one far outlier) is sorted by comparison, so the time is n log n at worst.
 */
const bits = 11
const buckets = 1 << bits
const mask = buckets - 1
/** Up to this many values under one key, insertion is quicker than a call of sort. */
const crowded = 24

export type Order = {
  /** Positions, highest value first; equal values in position order. Only the first `count` entries are meant. */
  readonly positions: Uint32Array
  /** How many values are there (not missing). */
  readonly count: number
}

let space = { keys: new Int32Array(0), byLow: new Int32Array(0), positions: new Uint32Array(0) }
const lowPlaces = new Int32Array(buckets)
const highPlaces = new Int32Array(buckets)

function spaceFor(size: number): typeof space {
  if (space.keys.length < size) {
    space = { keys: new Int32Array(size), byLow: new Int32Array(size), positions: new Uint32Array(size) }
  }
  return space
}

/**
 * Orders a column from highest to lowest. Missing values (NaN) are left out; infinities are allowed.
 *
 * The answer lives in a buffer that the next call uses again: read it before ordering another column.
 *
 * Example: `descendingOrder(Float64Array.of(3, NaN, 7))` gives positions `2, 0` and count `2`.
 */
export function descendingOrder(values: Float64Array): Order {
  const size = values.length
  let lowest = Infinity
  let highest = -Infinity
  let count = 0
  for (let position = 0; position < size; position++) {
    const value = values[position] ?? NaN
    if (value > highest) highest = value
    if (value < lowest) lowest = value
    if (value === value) count++
  }
  if (count === size) return { positions: orderComplete(values, lowest, highest), count }
  const there = new Uint32Array(count)
  const present = new Float64Array(count)
  let next = 0
  for (let position = 0; position < size; position++) {
    const value = values[position] ?? NaN
    if (value !== value) continue
    there[next] = position
    present[next++] = value
  }
  const positions = orderComplete(present, lowest, highest)
  for (let at = 0; at < count; at++) positions[at] = there[positions[at] ?? 0] ?? 0
  return { positions, count }
}

/** The same for a column without gaps: asking every value whether it is missing would cost a quarter of the time. */
function orderComplete(values: Float64Array, lowest: number, highest: number): Uint32Array {
  const count = values.length
  const { keys, byLow, positions } = spaceFor(count)
  const positionBits = Math.max(32 - Math.clz32(count), 32 - bits)
  fillKeys(values, keys, lowest, highest, 2 ** (bits + 32 - positionBits) - 1)
  placeByLowBits(keys, byLow, count, positionBits)
  placeByHighBits(byLow, positions, count, positionBits)
  settle(values, keys, positions, count)
  return positions
}

/** Gives every value its key, 0 for the highest, and counts both halves of the keys. */
function fillKeys(
  values: Float64Array,
  keys: Int32Array,
  lowest: number,
  highest: number,
  highestKey: number,
): void {
  const size = values.length
  const spread = highest - lowest
  const scale = spread > 0 && spread < Infinity ? highestKey / spread : 0
  lowPlaces.fill(0)
  highPlaces.fill(0)
  for (let position = 0; position < size; position++) {
    const key = ((highest - (values[position] ?? NaN)) * scale) | 0
    keys[position] = key
    lowPlaces[key & mask] = (lowPlaces[key & mask] ?? 0) + 1
    highPlaces[key >>> bits] = (highPlaces[key >>> bits] ?? 0) + 1
  }
  countsToPlaces(lowPlaces)
  countsToPlaces(highPlaces)
}

/** How many are in each bucket becomes where each bucket begins. */
function countsToPlaces(counts: Int32Array): void {
  let place = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const here = counts[bucket] ?? 0
    counts[bucket] = place
    place += here
  }
}

function placeByLowBits(keys: Int32Array, byLow: Int32Array, count: number, positionBits: number): void {
  for (let position = 0; position < count; position++) {
    const key = keys[position] ?? 0
    const place = lowPlaces[key & mask] ?? 0
    lowPlaces[key & mask] = place + 1
    byLow[place] = ((key >>> bits) << positionBits) | position
  }
}

function placeByHighBits(
  byLow: Int32Array,
  positions: Uint32Array,
  count: number,
  positionBits: number,
): void {
  const positionMask = 2 ** positionBits - 1
  for (let at = 0; at < count; at++) {
    const entry = byLow[at] ?? 0
    const place = highPlaces[entry >>> positionBits] ?? 0
    highPlaces[entry >>> positionBits] = place + 1
    positions[place] = entry & positionMask
  }
}

/** Puts values that share a key, and so stand together, into their exact order. */
function settle(values: Float64Array, keys: Int32Array, positions: Uint32Array, count: number): void {
  let previous = Infinity
  for (let at = 0; at < count; at++) {
    const value = values[positions[at] ?? 0] ?? NaN
    if (value > previous) {
      at = settleKey(values, keys, positions.subarray(0, count), at)
      previous = values[positions[at] ?? 0] ?? NaN
    } else previous = value
  }
}

/** Orders all values that share the key of the one at `at`. Returns where the last of them stands. */
function settleKey(values: Float64Array, keys: Int32Array, positions: Uint32Array, at: number): number {
  const keyAt = (place: number) => keys[positions[place] ?? 0]
  const key = keyAt(at)
  let start = at
  while (start > 0 && keyAt(start - 1) === key) start--
  let end = at + 1
  while (end < positions.length && keyAt(end) === key) end++
  const run = positions.subarray(start, end)
  if (run.length > crowded) run.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
  else sortByInsertion(values, run)
  return end - 1
}

/** Insertion sort of positions, highest value first, stable. */
function sortByInsertion(values: Float64Array, positions: Uint32Array): void {
  for (let at = 1; at < positions.length; at++) {
    const position = positions[at] ?? 0
    const value = values[position] ?? NaN
    let before = at - 1
    while (before >= 0 && (values[positions[before] ?? 0] ?? NaN) < value) {
      positions[before + 1] = positions[before] ?? 0
      before--
    }
    positions[before + 1] = position
  }
}
