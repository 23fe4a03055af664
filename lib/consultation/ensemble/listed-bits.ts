/**
 * Which areas are listed, one bit for each: the first area in the lowest bit of the first byte.
 *
 * @param listed 1 = listed, 0 = not, in the dataset's order
 * @example packListed(Uint8Array.of(1, 0, 1)) // Uint8Array [5]
 */
export function packListed(listed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil(listed.length / 8))
  for (const [area, on] of listed.entries()) {
    if (on === 1) bits[area >> 3] = (bits[area >> 3] ?? 0) | (1 << (area & 7))
  }
  return bits
}

/** Adds a weight to the sum of every area that is listed. `bits`: what `packListed` gave for as many areas. */
export function addWhereListed(sums: Float64Array, bits: Uint8Array, weight: number): void {
  for (let at = 0; at < bits.length; at++) {
    let rest = bits[at] ?? 0
    while (rest !== 0) {
      const area = at * 8 + 31 - Math.clz32(rest & -rest)
      sums[area] = (sums[area] ?? 0) + weight
      rest &= rest - 1
    }
  }
}
