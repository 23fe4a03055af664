import {
  compareWithPath,
  leaveOneOutPath,
  profilePath,
  ranksPath,
  regionsPath,
  surenessPath,
  typesPath,
  whatMattersPath,
} from '#lib/paths/insight-paths.ts'
import { mapPath } from '#lib/paths/map-paths.ts'

/** A page that shows a result in pictures. `path` gives its address with the visitor's changes. */
export type InsightPlace = { readonly name: string; readonly path: (query?: string) => string }

/** The pages of "Insight" in the order of their navigation. Each takes the query of the sandbox. */
export const insightPlaces: readonly InsightPlace[] = [
  { name: 'Map', path: (query = '') => mapPath({}, query) },
  { name: 'Ranks', path: ranksPath },
  { name: 'Regions', path: regionsPath },
  { name: 'Compare', path: compareWithPath },
  { name: 'How sure', path: surenessPath },
  { name: 'What matters', path: whatMattersPath },
  { name: 'Leave one out', path: (query = '') => leaveOneOutPath(query) },
  { name: 'Profile', path: profilePath },
  { name: 'Types', path: typesPath },
]
