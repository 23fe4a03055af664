/** How often values fall into bins of one width. */
export type Histogram = {
  /** Where the first bin begins, in the unit of the values; a multiple of `width`. */
  readonly from: number
  /** How wide each bin is: 1, 2 or 5 times a power of ten. */
  readonly width: number
  /** How many values each bin has: from its beginning, up to but not including its end. */
  readonly counts: readonly number[]
  /** Values that are missing (NaN); they are in no bin. */
  readonly missing: number
}

/**
 * Counts values into at most about `wanted` bins whose edges are round numbers, so that the edges can be read.
 *
 * `values`: any unit, missing = NaN. Every value that is there is in exactly one bin. Values that are all the same, and no
 * values at all, give one bin. Throws RangeError for fewer than one wanted bin or a value that is infinite.
 *
 * Source of the widths: P. Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990.
 * Example: `histogram([1, 2, 2, 9], 5)` begins at 0 with width 2 and counts 1, 2, 0, 0, 1.
 */
export function histogram(values: ArrayLike<number>, wanted: number): Histogram {
  if (!(wanted >= 1)) throw new RangeError('a histogram has at least one bin')
  let least = Infinity
  let most = -Infinity
  let missing = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN
    if (value !== value) missing++
    else {
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  }
  if (missing === values.length) return { from: 0, width: 1, counts: [0], missing }
  if (!Number.isFinite(most - least)) throw new RangeError('values of a histogram are finite')
  const width = binWidth(least, most, wanted)
  const first = Math.floor(least / width)
  const counts = Array.from({ length: Math.floor(most / width) - first + 1 }, () => 0)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN
    if (value === value) {
      const bin = Math.floor(value / width) - first
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  }
  return { from: first * width, width, counts, missing }
}

/** The bin that a value is in, counted from 0; −1 for a value that is missing or outside of every bin. */
export function binOf({ from, width, counts }: Histogram, value: number): number {
  const bin = Math.floor(value / width) - Math.round(from / width)
  return bin >= 0 && bin < counts.length ? bin : -1
}

/** The smallest round width that needs no more bins than wanted, the one at the edge aside. */
function binWidth(least: number, most: number, wanted: number): number {
  const raw = (most - least) / wanted
  // Values that differ only by rounding, or by next to nothing, are the same: their bins could not be told apart.
  if (raw <= Math.max(Math.abs(least), Math.abs(most)) * 1e-9 || raw < 1e-300)
    return roundWidth(Math.max(Math.abs(most), 1) / 10)
  return roundWidth(raw)
}

function roundWidth(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const times = [1, 2, 5, 10].find((step) => step * power >= raw * (1 - 1e-12)) ?? 10
  return times * power
}
