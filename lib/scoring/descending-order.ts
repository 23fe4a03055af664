/**
 * The positions of a column's values from the highest to the lowest, in time that grows with their number.
 *
 * Sorting decides how fast a rescoring is, so this is the one hand-made sort of the project. Each value becomes a
 * 22-bit fixed-point key between the column's largest and smallest value; two counting passes of 11 bits put the
 * positions in key order; one last pass puts values with the same key in their exact order. A crowded key (skewed
 * columns, one far outlier) is sorted by comparison, so the time is n log n at worst.
 */
const bits = 11
const buckets = 1 << bits
const mask = buckets - 1
const highestKey = 2 ** (2 * bits) - 1
/** Up to this many values under one key, insertion is quicker than a call of sort. */
const crowded = 24

export type Order = {
  /** Positions, highest value first; equal values in position order. Only the first `count` entries are meant. */
  readonly positions: Uint32Array
  /** How many values are there (not missing). */
  readonly count: number
  /** The largest and smallest value; −∞ and ∞ when there are none. */
  readonly highest: number
  readonly lowest: number
}

let space = { size: 0, keys: new Uint32Array(0), byLow: new Uint32Array(0), positions: new Uint32Array(0) }
const lowPlaces = new Uint32Array(buckets)
const highPlaces = new Uint32Array(buckets)

function spaceFor(size: number): typeof space {
  if (space.size < size) {
    space = {
      size,
      keys: new Uint32Array(size),
      byLow: new Uint32Array(size),
      positions: new Uint32Array(size),
    }
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
  if (count === size) return { positions: orderComplete(values, lowest, highest), count, highest, lowest }
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
  return { positions, count, highest, lowest }
}

/** The same for a column without gaps: asking every value whether it is missing would cost a quarter of the time. */
function orderComplete(values: Float64Array, lowest: number, highest: number): Uint32Array {
  const count = values.length
  const { keys, byLow, positions } = spaceFor(count)
  fillKeys(values, keys, lowest, highest)
  placeByLowBits(keys, byLow, count)
  placeByHighBits(keys, byLow, positions, count)
  settle(values, keys, positions, count)
  return positions
}

/** Gives every value its key, 0 for the highest, and counts both halves of the keys. */
function fillKeys(values: Float64Array, keys: Uint32Array, lowest: number, highest: number): void {
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
function countsToPlaces(counts: Uint32Array): void {
  let place = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const here = counts[bucket] ?? 0
    counts[bucket] = place
    place += here
  }
}

function placeByLowBits(keys: Uint32Array, byLow: Uint32Array, size: number): void {
  for (let position = 0; position < size; position++) {
    const bucket = (keys[position] ?? 0) & mask
    const place = lowPlaces[bucket] ?? 0
    lowPlaces[bucket] = place + 1
    byLow[place] = position
  }
}

function placeByHighBits(keys: Uint32Array, byLow: Uint32Array, positions: Uint32Array, count: number): void {
  for (let at = 0; at < count; at++) {
    const position = byLow[at] ?? 0
    const bucket = (keys[position] ?? 0) >>> bits
    const place = highPlaces[bucket] ?? 0
    highPlaces[bucket] = place + 1
    positions[place] = position
  }
}

/** Puts values that share a key into their exact order. */
function settle(values: Float64Array, keys: Uint32Array, positions: Uint32Array, count: number): void {
  let previous = Infinity
  for (let at = 0; at < count; at++) {
    const position = positions[at] ?? 0
    const value = values[position] ?? NaN
    if (value <= previous) {
      previous = value
      continue
    }
    const key = keys[position] ?? 0
    const start = firstOfKey(keys, positions, at, key)
    let end = at + 1
    while (end < count && keys[positions[end] ?? 0] === key) end++
    if (end - start > crowded) sortByComparison(values, positions.subarray(start, end))
    else sortByInsertion(values, positions, start, end)
    at = end - 1
    previous = values[positions[at] ?? 0] ?? NaN
  }
}

function firstOfKey(keys: Uint32Array, positions: Uint32Array, from: number, key: number): number {
  let start = from
  while (start > 0 && keys[positions[start - 1] ?? 0] === key) start--
  return start
}

function sortByComparison(values: Float64Array, positions: Uint32Array): void {
  positions.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
}

/** Insertion sort of positions[start, end), highest value first, stable. */
function sortByInsertion(values: Float64Array, positions: Uint32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const position = positions[at] ?? 0
    const value = values[position] ?? NaN
    let before = at - 1
    while (before >= start && (values[positions[before] ?? 0] ?? NaN) < value) {
      positions[before + 1] = positions[before] ?? 0
      before--
    }
    positions[before + 1] = position
  }
}
