import type { Column } from '#lib/scoring/snapshot.ts'

/**
 * How many people live in some areas; an area whose population is not known counts as 0.
 *
 * `groups`: positions of areas. Null when there are areas and nobody knows the population of any of them.
 * Example: `totalPopulation(Float64Array.of(100, NaN, 30), [0, 1])` is 100; of `[1]` alone it is null.
 */
export function totalPopulation(
  population: Column,
  ...groups: readonly (readonly number[])[]
): number | null {
  let total = 0
  let areas = 0
  let known = 0
  for (const group of groups) {
    areas += group.length
    for (const area of group) {
      const people = population[area] ?? NaN
      if (Number.isNaN(people)) continue
      total += people
      known++
    }
  }
  return areas > 0 && known === 0 ? null : total
}
