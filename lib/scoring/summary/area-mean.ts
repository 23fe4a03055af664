import type { SmallAreas } from '#lib/scoring/snapshot.ts'

/**
 * The population-weighted mean over the small areas of each area: Σ value·population / Σ population.
 *
 * S values in, W means out. Small areas without a value or outside every area are passed over; an area in which nobody
 * lives in a small area with a value has no mean (NaN).
 *
 * Example: small areas of 1,000 and 3,000 people with 10 and 20 give their area 17.5.
 */
export function areaMean(
  values: Float64Array,
  { area, population }: SmallAreas,
  areas: number,
): Float64Array {
  const sum = new Float64Array(areas)
  const people = new Float64Array(areas)
  for (let small = 0; small < values.length; small++) {
    const value = values[small] ?? 0
    const at = area[small] ?? 0
    if (at < 0 || value !== value) continue
    const here = population[small] ?? 0
    sum[at] = (sum[at] ?? 0) + value * here
    people[at] = (people[at] ?? 0) + here
  }
  for (let at = 0; at < areas; at++) {
    sum[at] = (people[at] ?? 0) > 0 ? (sum[at] ?? 0) / (people[at] ?? 0) : NaN
  }
  return sum
}
