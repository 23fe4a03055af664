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
}

let space = { size: 0, keys: new Uint32Array(0), first: new Uint32Array(0), second: new Uint32Array(0) }
const counts = new Uint32Array(2 * buckets)

function spaceFor(size: number): typeof space {
  if (space.size < size) {
    space = { size, keys: new Uint32Array(size), first: new Uint32Array(size), second: new Uint32Array(size) }
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
  const { keys, first, second } = spaceFor(size)
  let lowest = Infinity
  let highest = -Infinity
  let count = 0
  for (let position = 0; position < size; position++) {
    const value = values[position] ?? 0
    if (value !== value) continue
    second[count++] = position
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  const spread = highest - lowest
  if (!(spread > 0)) return { positions: second, count }
  const scale = spread < Infinity ? highestKey / spread : 0
  countKeys(values, second, count, keys, highest, scale)
  place(second, first, keys, count, 0, 0)
  place(first, second, keys, count, bits, buckets)
  settle(values, second, keys, count)
  return { positions: second, count }
}

/** Fills `keys` (0 = highest value) and the two histograms, turned into first places. */
function countKeys(
  values: Float64Array,
  positions: Uint32Array,
  count: number,
  keys: Uint32Array,
  highest: number,
  scale: number,
): void {
  counts.fill(0)
  for (let i = 0; i < count; i++) {
    const position = positions[i] ?? 0
    const key = ((highest - (values[position] ?? 0)) * scale) | 0
    keys[position] = key
    counts[key & mask] = (counts[key & mask] ?? 0) + 1
    const high = buckets + (key >>> bits)
    counts[high] = (counts[high] ?? 0) + 1
  }
  for (let start = 0; start < 2 * buckets; start += buckets) {
    let place = 0
    for (let bucket = start; bucket < start + buckets; bucket++) {
      const here = counts[bucket] ?? 0
      counts[bucket] = place
      place += here
    }
  }
}

/** One counting pass: positions of `from` into `to`, by the 11 bits of their key at `shift`. */
function place(
  from: Uint32Array,
  to: Uint32Array,
  keys: Uint32Array,
  count: number,
  shift: number,
  histogram: number,
): void {
  for (let i = 0; i < count; i++) {
    const position = from[i] ?? 0
    const bucket = histogram + (((keys[position] ?? 0) >>> shift) & mask)
    const target = counts[bucket] ?? 0
    counts[bucket] = target + 1
    to[target] = position
  }
}

/** Puts values that share a key into their exact order. */
function settle(values: Float64Array, positions: Uint32Array, keys: Uint32Array, count: number): void {
  let previous = values[positions[0] ?? 0] ?? 0
  for (let i = 1; i < count; i++) {
    const position = positions[i] ?? 0
    const value = values[position] ?? 0
    if (value <= previous) {
      previous = value
      continue
    }
    const key = keys[position] ?? 0
    let start = i - 1
    while (start > 0 && keys[positions[start - 1] ?? 0] === key) start--
    let end = i + 1
    while (end < count && end - start <= crowded && keys[positions[end] ?? 0] === key) end++
    if (end - start > crowded) {
      while (end < count && keys[positions[end] ?? 0] === key) end++
      positions.subarray(start, end).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    } else insert(values, positions, start, end)
    i = end - 1
    previous = values[positions[i] ?? 0] ?? 0
  }
}

/** Insertion sort of positions[start, end), highest value first, stable. */
function insert(values: Float64Array, positions: Uint32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const position = positions[i] ?? 0
    const value = values[position] ?? 0
    let j = i - 1
    while (j >= start && (values[positions[j] ?? 0] ?? 0) < value) {
      positions[j + 1] = positions[j] ?? 0
      j--
    }
    positions[j + 1] = position
  }
}
