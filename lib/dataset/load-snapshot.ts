import 'server-only'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { toSnapshot } from './package/to-snapshot.ts'
import type { StoredVersion } from './store/open-version.ts'

/** The columns of a stored version that scoring needs. Takes about 150 ms for 33,755 areas. */
export async function loadSnapshot({ identity, methodology, tables }: StoredVersion): Promise<Snapshot> {
  const stored = await tables('areas', 'indicators', 'values', 'small-areas', 'small-area-values')
  return toSnapshot({ identity, methodology, tables: stored })
}
