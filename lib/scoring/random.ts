/** Draws the next number: at least 0, below 1, every value a whole multiple of 2⁻³². */
export type Random = () => number

/**
 * A source of chance that gives the same numbers for the same seed, on every machine and in every year.
 *
 * With it a simulation can be run again by anyone: whoever knows the seed gets the same answer. It is sfc32,
 * a small fast counting generator of 128 bits of state that uses nothing but whole 32-bit additions, shifts
 * and exclusive-ors. It is for simulation, never for secrets.
 *
 * `seed` and `stream` are whole numbers from 0 to 4,294,967,295. Streams of one seed are independent of each
 * other, so that drawing more numbers for one purpose does not change another.
 *
 * Throws RangeError for a seed or stream outside the range.
 *
 * Source: C. Doty-Humphrey, PractRand, `sfc.cpp`, sfc32 (public domain), seeded as there with the 64 bits
 * (stream, seed) and twelve rounds thrown away.
 *
 * @example
 * const random = seededRandom(1)
 * random() // 0.4684900725260377
 */
export function seededRandom(seed: number, stream = 0): Random {
  for (const part of [seed, stream]) {
    if (!Number.isInteger(part) || part < 0 || part > 0xffffffff) {
      throw new RangeError(`a seed is a whole number from 0 to 4294967295, not ${part}`)
    }
  }
  let a = 0
  let b = seed | 0
  let c = stream | 0
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}
