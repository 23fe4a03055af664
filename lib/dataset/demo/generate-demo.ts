import { calibrate } from './calibrate.ts'
import { makeCniValues } from './cni-values.ts'
import { makeGaps } from './gaps.ts'
import { makeImdValues } from './imd-values.ts'
import { makeOutcomes } from './outcomes.ts'
import { makeSmallAreas } from './small-areas.ts'
import { toFiles } from './to-files.ts'
import { makeWards } from './wards.ts'

/** Another seed makes another country; the version of the package must then change too. */
export const demoSeed = 11

/**
 * Makes the demonstration: a complete dataset package about an invented England, as file name → text.
 *
 * 7,433 wards in nine regions and 32,844 small areas, on which the current method lists 225 wards, as many in each
 * region as the real list of 2020, and which behaves like the real list when a domain is left out or doubled
 * (docs/demonstration-data.md). It takes two or three seconds and gives the same bytes on every machine: chance comes from a
 * seeded generator, and everything before rounding is additions, multiplications, divisions and square roots.
 *
 * Example: `generateDemo().get('areas.csv')`.
 */
export function generateDemo(): Map<string, string> {
  const wards = makeWards(demoSeed)
  const smallAreas = makeSmallAreas(wards, demoSeed)
  const imdColumns = makeImdValues(wards, smallAreas, demoSeed)
  const drawn = makeCniValues(wards, demoSeed)
  const withGaps = makeGaps(drawn, demoSeed)
  const { cniRows } = calibrate({ wards, smallAreas, imdColumns, cniRows: drawn }, withGaps)
  const outcomeRows = makeOutcomes(wards, smallAreas, demoSeed)
  return toFiles({ wards, smallAreas, imdColumns, cniRows }, outcomeRows)
}
