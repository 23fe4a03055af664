import type { StandardProfile } from './standard-profile.ts'

/** An area that is much like another one. */
export type SimilarArea = {
  /** Its position. */
  readonly area: number
  /** 0 = the same in everything; 1 = on average one standard deviation apart. */
  readonly distance: number
}

/** At least this share of the domains must be comparable. */
const leastShared = 0.5

/**
 * The areas that are most like one area, nearest first.
 *
 * The distance is Euclidean over standardised indicators, each domain counting the same however many indicators it has:
 * √ of the mean over domains of the mean over its indicators of (difference)². What either area lacks is left out; areas
 * that share fewer than half of the domains are not compared. Of two that are equally near, the earlier one comes first.
 *
 * Source: as in the ONS "corresponding local authorities" (area classification 2011, squared Euclidean distance between
 * standardised variables), with domains in place of single variables.
 * Example: areas at 0, 1 and 3 on the only indicator: to the first, the second is nearest with a distance of 1.
 */
export function similarAreas(profile: StandardProfile, area: number, most: number): SimilarArea[] {
  const count = profile[0]?.[0]?.length ?? 0
  const sums = new Float64Array(count)
  const shared = new Int32Array(count)
  for (const columns of profile) addDomain(columns, area, sums, shared)
  const found: SimilarArea[] = []
  for (let other = 0; other < count; other++) {
    const domains = shared[other] ?? 0
    if (other === area || domains === 0 || domains < leastShared * profile.length) continue
    found.push({ area: other, distance: Math.sqrt((sums[other] ?? NaN) / domains) })
  }
  return found.sort((a, b) => a.distance - b.distance || a.area - b.area).slice(0, most)
}

/** Adds one domain's mean squared difference wherever at least one of its indicators is there for both areas. */
function addDomain(
  columns: readonly Float64Array[],
  area: number,
  sums: Float64Array,
  shared: Int32Array,
): void {
  for (let other = 0; other < sums.length; other++) {
    let squares = 0
    let there = 0
    for (const column of columns) {
      const difference = (column[area] ?? NaN) - (column[other] ?? NaN)
      if (difference !== difference) continue
      squares += difference * difference
      there++
    }
    if (there === 0) continue
    sums[other] = (sums[other] ?? 0) + squares / there
    shared[other] = (shared[other] ?? 0) + 1
  }
}
