import type { Methodology } from '#lib/scoring/methodology.ts'
import type { DatasetIdentity } from '#lib/scoring/snapshot.ts'
import type { Datapackage } from './datapackage-schema.ts'
import type { Postcodes } from './read-postcodes.ts'
import type { Tables } from './table.ts'

/** A dataset package without problems: everything in it, checked. */
export type Package = {
  readonly identity: DatasetIdentity
  /** datapackage.json. */
  readonly description: Datapackage
  /** methodology.json: the baseline. */
  readonly methodology: Methodology
  /** Tables of areas are in the order of areas.csv, tables of small areas in the order of small-areas.csv. */
  readonly tables: Tables
  readonly postcodes: Postcodes | null
  /** boundaries.topojson as it came. */
  readonly boundaries: Uint8Array | null
}
