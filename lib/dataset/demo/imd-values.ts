import { drawNormal } from './chance.ts'
import { imdIndicators } from './imd-indicators.ts'
import type { SmallArea } from './small-areas.ts'
import type { Ward } from './wards.ts'
import { seededRandom } from '#lib/scoring/random.ts'

/** How far small areas of a ward differ in general deprivation, against wards, whose spread is about 1. */
const spreadWithinWard = 0.6

/** Positions of the small areas of each ward (−1: outside every ward). */
function positionsByWard(smallAreas: readonly SmallArea[]): Map<number, number[]> {
  const positions = new Map<number, number[]>()
  smallAreas.forEach(({ ward }, position) => {
    const list = positions.get(ward)
    if (list) list.push(position)
    else positions.set(ward, [position])
  })
  return positions
}

/**
 * Invents the IMD: a column of S values for each of its seven indicators.
 *
 * A small area takes after its ward, differs from it a little in general deprivation (the differences of a ward
 * add up to nothing) and a little in each domain. Small areas outside every ward are middling.
 */
export function makeImdValues(
  wards: readonly Ward[],
  smallAreas: readonly SmallArea[],
  seed: number,
): Float64Array[] {
  const random = seededRandom(seed, 6)
  const columns = imdIndicators.map(() => new Float64Array(smallAreas.length))
  for (const [ward, positions] of positionsByWard(smallAreas)) {
    const { deprivation, urban } = wards[ward]?.character ?? { deprivation: 0, urban: 0 }
    const drawn = positions.map(() => spreadWithinWard * drawNormal(random))
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const general = drawn.map((value) => deprivation + value - mean)
    imdIndicators.forEach(({ mix, measure }, i) => {
      const common = mix.urban * urban + mix.ward * drawNormal(random)
      const size = Math.sqrt(1.35 * mix.deprivation ** 2 + mix.urban ** 2 + mix.ward ** 2 + mix.own ** 2)
      positions.forEach((position, k) => {
        const z = mix.deprivation * (general[k] ?? 0) + common + mix.own * drawNormal(random)
        const column = columns[i]
        if (column) column[position] = measure(z / size)
      })
    })
  }
  return columns
}
