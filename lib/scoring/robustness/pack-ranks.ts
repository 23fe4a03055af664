import type { RanksOfRuns } from './ranks-of-runs.ts'

/**
 * Packs ranks to travel from one machine to another: for each index the ranks of each area in ascending order, each as the
 * difference to the one before, seven bits to a byte, the lowest first (LEB128). About one byte a rank.
 *
 * In which run an area had a rank is lost: intervals do not need it. Example: ranks 300, 7 and 8 are packed as 7, 1, 292.
 */
export function packRanks({ areas, runs, indices }: RanksOfRuns): Uint8Array<ArrayBuffer>[] {
  const counts = new Int32Array(areas + 1)
  return indices.map((all) => {
    const bytes = new Uint8Array(areas * runs * bytesAtMost(areas))
    let end = 0
    for (let area = 0; area < areas; area++) {
      let best = areas
      let worst = 0
      for (let place = area * runs; place < (area + 1) * runs; place++) {
        const rank = all[place] ?? 0
        counts[rank] = (counts[rank] ?? 0) + 1
        if (rank < best) best = rank
        if (rank > worst) worst = rank
      }
      let before = 0
      for (let rank = best; rank <= worst; rank++) {
        for (let left = counts[rank] ?? 0; left > 0; left--) {
          end = writeNumber(bytes, end, rank - before)
          before = rank
        }
        counts[rank] = 0
      }
    }
    return bytes.slice(0, end)
  })
}

/**
 * Unpacks what `packRanks` made of `runs` runs into the places of as many runs, from `from` on (counted from 0).
 *
 * Throws RangeError when the bytes are not those of so many runs and areas.
 */
export function unpackRanks(
  packed: readonly Uint8Array[],
  into: RanksOfRuns,
  from: number,
  runs: number,
): void {
  const wrong = new RangeError('these are not the ranks of so many runs')
  if (packed.length !== into.indices.length || from < 0 || from + runs > into.runs) throw wrong
  into.indices.forEach((all, index) => {
    const bytes = packed[index] ?? new Uint8Array(0)
    let at = 0
    for (let area = 0; area < into.areas; area++) {
      let rank = 0
      const begin = area * into.runs + from
      for (let place = begin; place < begin + runs; place++) {
        let shift = 0
        let byte: number
        do {
          byte = bytes[at++] ?? 0
          rank += (byte & 127) << shift
          shift += 7
        } while (byte > 127)
        all[place] = rank
      }
    }
    if (at !== bytes.length) throw wrong
  })
}

/** No rank and no difference is larger than the number of areas. */
const bytesAtMost = (areas: number): number => Math.ceil((32 - Math.clz32(areas)) / 7)

function writeNumber(bytes: Uint8Array, end: number, value: number): number {
  let left = value
  while (left > 127) {
    bytes[end++] = (left & 127) | 128
    left >>>= 7
  }
  bytes[end++] = left
  return end
}
