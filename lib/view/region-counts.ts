import type { Comparison } from '#lib/scoring/compare.ts'
import type { Areas } from '#lib/scoring/snapshot.ts'
import { placeCounts, type PlaceCounts } from './place-counts.ts'

/** How many areas a region has, on either list, and how many enter and leave. */
export type RegionCounts = Omit<PlaceCounts, 'people' | 'regionCode'>

/** Every region of the dataset with its counts, ordered by code. */
export const regionCounts = (
  areas: Areas,
  comparison: Pick<Comparison, 'entering' | 'leaving' | 'staying'>,
): RegionCounts[] =>
  placeCounts(areas, comparison, 'region').map(
    ({ code, name, areas, baseline, scenario, entering, leaving, peopleBaseline, peopleScenario }) => ({
      ...{ code, name, areas, baseline, scenario, entering, leaving },
      ...{ peopleBaseline, peopleScenario },
    }),
  )
