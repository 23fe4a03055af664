import { seededRandom } from '#lib/scoring/random.ts'
import type { Column } from '#lib/scoring/snapshot.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'
import { kMeansSteps, type Clusters } from './k-means.ts'
import { silhouetteSteps } from './silhouette.ts'

/** Areas with a similar profile. */
export type AreaType = {
  /** Positions of its areas, in area order. */
  readonly areas: readonly number[]
  /** Its mean on each column, in standard deviations above the mean of all areas. */
  readonly profile: readonly number[]
}

export type Typology = {
  /** The largest type first; of two of the same size the one with the first area. */
  readonly types: readonly AreaType[]
  /** Areas that lack a value and so have no type. */
  readonly untyped: readonly number[]
  /** How clear the split is, −1 to 1; 0 for a single type. */
  readonly silhouette: number
  /** The same for every number of types that was tried. */
  readonly tried: readonly { readonly types: number; readonly silhouette: number }[]
}

export type TypologyOptions = {
  readonly seed: number
  /** The largest number of types that is tried; 8 unless said. */
  readonly most?: number
  /** Tries for each number of types; 20 unless said. */
  readonly restarts?: number
}

/**
 * Groups some areas into types by their profile: k-means over standardised columns, the number of types chosen by the
 * clearest split (largest mean silhouette).
 *
 * `columns`: for W areas, higher = more need, for example the domain scores of an index; missing = NaN. `members`: 1 = to
 * be grouped, such as the listed areas. Columns are standardised over all W areas, and a column that does not vary
 * counts nothing. Fewer than three areas, or areas that are all alike, are one type. The same seed gives the same types.
 *
 * Source: k-means++ and silhouettes as named in `kMeans` and `silhouette`.
 */
export const typology = (
  columns: readonly Column[],
  members: Uint8Array,
  options: TypologyOptions,
): Typology => finished(typologySteps(columns, members, options))

/** The same, with pauses: a thousand areas take seconds. */
export function* typologySteps(
  columns: readonly Column[],
  members: Uint8Array,
  { seed, most = 8, restarts = 20 }: TypologyOptions,
): Steps<Typology> {
  const scaled = columns.map(standardised)
  const chosen = Array.from(members.keys()).filter((area) => members[area] === 1)
  const isWhole = (area: number) => scaled.every((column) => !Number.isNaN(column[area] ?? NaN))
  const areas = chosen.filter(isWhole)
  const untyped = chosen.filter((area) => !isWhole(area))
  if (areas.length === 0) return { types: [], untyped, silhouette: 0, tried: [] }
  const points = areas.map((area) => Float64Array.from(scaled, (column) => column[area] ?? NaN))
  const together = { clusters: yield* kMeansSteps(points, 1, 1, seededRandom(seed)), silhouette: 0 }
  const splits: { clusters: Clusters; types: number; silhouette: number }[] = []
  for (let types = 2; types <= Math.min(most, areas.length - 1); types++) {
    const clusters = yield* kMeansSteps(points, types, restarts, seededRandom(seed, types))
    splits.push({ clusters, types, silhouette: yield* silhouetteSteps(points, clusters.of) })
  }
  const best = splits.reduce((one, other) => (other.silhouette > one.silhouette ? other : one), together)
  return {
    types: typesOf(best.clusters, areas),
    untyped,
    silhouette: best.silhouette,
    tried: splits.map(({ types, silhouette: own }) => ({ types, silhouette: own })),
  }
}

/** Standard deviations above the mean of all areas; 0 throughout for a column that does not vary. */
function standardised(column: Column): Float64Array {
  const some = column.filter((value) => !Number.isNaN(value))
  const mean = some.reduce((sum, value) => sum + value, 0) / some.length
  const deviation = Math.sqrt(
    some.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, some.length - 1),
  )
  const largest = some.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (!(deviation > 1e-12 * largest)) return column.map((value) => value * 0)
  return column.map((value) => (value - mean) / deviation)
}

function typesOf({ of, centres }: Clusters, areas: readonly number[]): AreaType[] {
  return centres
    .map((centre, cluster) => ({
      areas: areas.filter((_, at) => of[at] === cluster),
      profile: Array.from(centre),
    }))
    .filter((type) => type.areas.length > 0)
    .sort((a, b) => b.areas.length - a.areas.length || (a.areas[0] ?? 0) - (b.areas[0] ?? 0))
}
