import 'server-only'
import type { StoredDataset } from '#lib/dataset/dataset-store.ts'
import { nearestCentres } from '#lib/scoring/similar/nearest-centres.ts'
import { similarAreas, type SimilarArea } from '#lib/scoring/similar/similar-areas.ts'
import { standardProfile, type StandardProfile } from '#lib/scoring/similar/standard-profile.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { sharedBorders } from './shared-borders.ts'

/** The areas around one area, by their positions, and how they were found. */
export type Around = {
  /** `border`: they share a boundary; `centre`: their centres are nearest; `none`: the dataset does not say. */
  readonly by: 'border' | 'centre' | 'none'
  readonly areas: readonly number[]
}

/** So many are shown where they are chosen by distance. */
const most = 8

/** What belongs to a snapshot is worked out once and forgotten with it. */
const borders = new WeakMap<Snapshot, Promise<number[][] | null>>()
const profiles = new WeakMap<Snapshot, StandardProfile>()

/**
 * The neighbours of an area: those that share a boundary, else (no boundaries, no polygon, an island) those with the
 * nearest centres.
 */
export async function areasAround({ snapshot, boundaries }: StoredDataset, area: number): Promise<Around> {
  const known = borders.get(snapshot) ?? readBorders(snapshot, boundaries)
  borders.set(snapshot, known)
  const sharing = (await known)?.[area] ?? []
  if (sharing.length > 0) return { by: 'border', areas: sharing }
  const nearest = nearestCentres(snapshot.areas, area, most).map(({ area: other }) => other)
  return { by: nearest.length > 0 ? 'centre' : 'none', areas: nearest }
}

async function readBorders(
  snapshot: Snapshot,
  boundaries: StoredDataset['boundaries'],
): Promise<number[][] | null> {
  try {
    const bytes = await boundaries()
    return bytes === null ? null : sharedBorders(bytes, snapshot.areas.codes)
  } catch (error) {
    borders.delete(snapshot)
    throw error
  }
}

/** The areas that are most like one area on everything that the dataset's own method measures. */
export function areasLike({ snapshot, memo }: StoredDataset, area: number): readonly SimilarArea[] {
  const profile = profiles.get(snapshot) ?? standardProfile(snapshot, snapshot.methodology, memo)
  profiles.set(snapshot, profile)
  return similarAreas(profile, area, most)
}
