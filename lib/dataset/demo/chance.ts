import type { Random } from '#lib/scoring/random.ts'

/**
 * A number from (almost) the standard normal distribution: the sum of twelve even draws, less six.
 *
 * It uses additions only, which every machine rounds alike; the usual formula needs logarithms and cosines, whose
 * last digits differ from one JavaScript engine to another. Its values never leave −6 to 6.
 *
 * Source: Irwin–Hall distribution; mean 0, variance 12 · 1⁄12 = 1.
 */
export function drawNormal(random: Random): number {
  let sum = -6
  for (let draw = 0; draw < 12; draw += 1) sum += random()
  return sum
}

/** One of several things, each as likely as the others. Throws RangeError if there are none. */
export function pick<Thing>(things: readonly Thing[], random: Random): Thing {
  const thing = things[Math.floor(random() * things.length)]
  if (thing === undefined) throw new RangeError('nothing to pick from')
  return thing
}

/**
 * Nearly e to the power of z, for −6 ≤ z ≤ 6, always above 0 and rising: (1 + z⁄16)¹⁶ by four squarings.
 *
 * Multiplications only, for the same reason as `drawNormal`. Example: `grow(0)` is 1, `grow(1)` about 2.64.
 */
export function grow(z: number): number {
  const base = 1 + z / 16
  const fourth = base * base * base * base
  return fourth * fourth * fourth * fourth
}

/** Rounds to a number of decimals, so that writing the number and reading it again changes nothing. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale + 0 // −0 becomes 0
}
