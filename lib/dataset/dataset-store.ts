import 'server-only'
import { agreement, type Agreement } from './agreement.ts'
import { withheldIndicators, type Withheld } from './licence/withheld-indicators.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { openSnapshot, type OpenedDataset } from './opened-dataset.ts'
import { outcomesFrom, type Outcome } from './outcome.ts'
import type { Datapackage } from './package/datapackage-schema.ts'
import { publishedFrom, type Published } from './published.ts'
import { parseDatasetId } from './store/dataset-id.ts'
import { findVersionId } from './store/find-version.ts'
import { once } from './store/once.ts'
import { openVersion, type StoredVersion } from './store/open-version.ts'
import { createRecent, type Recent } from './store/recent.ts'
import { createShelf, type Shelf } from './store/shelf.ts'

/** A dataset version ready for scoring, with what is needed less often: fetched when it is first asked for, then kept. */
export type StoredDataset = OpenedDataset & {
  /** datapackage.json: licences, sources, files with their hashes. */
  readonly description: Datapackage
  /** Which indicators are shown and not offered in bulk, and why. */
  readonly withheld: Withheld
  /** What was published with the dataset; null = nothing. */
  readonly published: () => Promise<Published | null>
  /** How well our own run reproduces it; null = nothing was published. */
  readonly agreement: () => Promise<Agreement | null>
  /** Things that are compared and never scored; often none. */
  readonly outcomes: () => Promise<readonly Outcome[]>
  /** boundaries.topojson as it came; null = the dataset has none. */
  readonly boundaries: () => Promise<Uint8Array<ArrayBuffer> | null>
}

/** So many versions are kept in memory, each of up to about 150 MB. */
const room = 3
/** A version that is published is seen after so many milliseconds. */
const staleAfter = 2000

type Store = { readonly shelf: Shelf<StoredDataset>; readonly recent: Recent }

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one store all the same. */
const place = globalThis as { reweighDatasets?: Store }

/**
 * The dataset version that is meant, ready for scoring: `name@version`, the newest of a `name`, or the current one when
 * nothing is said. A process loads each version once; later calls take microseconds. `publishDataset` takes effect within
 * two seconds, without a restart. While the database is away, versions that were opened before go on being given.
 *
 * Throws ServiceError `NotFound`, or `Unavailable` when the version is damaged or the database is away.
 */
export async function openDataset(requested?: string): Promise<StoredDataset> {
  const { shelf, recent } = (place.reweighDatasets ??= {
    shelf: createShelf(room),
    recent: createRecent(staleAfter, 100),
  })
  const exact = requested !== undefined && parseDatasetId(requested)?.version != null
  const id = exact
    ? requested
    : await recent(requested === undefined ? 'current' : `name ${requested}`, () => findVersionId(requested))
  return shelf.take(id, async () => openStored(await openVersion(id)))
}

/** Forgets every opened version, as a restart does. */
export function forgetDatasets(): void {
  delete place.reweighDatasets
}

async function openStored(version: StoredVersion): Promise<StoredDataset> {
  const opened = openSnapshot(await loadSnapshot(version))
  const published = once(() => loadPublished(version))
  return {
    ...opened,
    description: version.description,
    withheld: withheldIndicators(version.description, opened.snapshot.indicators),
    published,
    agreement: once(async () => {
      const figures = await published()
      return figures === null ? null : agreement(figures, opened.baselineScores)
    }),
    outcomes: once(() => loadOutcomes(version)),
    boundaries: once(() => version.file('boundaries.topojson')),
  }
}

/** What was published with a version, in the order of its areas; null = nothing. */
export async function loadPublished({ tables, methodology }: StoredVersion): Promise<Published | null> {
  const table = (await tables('published')).get('published')
  return table === undefined
    ? null
    : publishedFrom(
        table,
        methodology.indices.map(({ code }) => code),
      )
}

/** The outcomes of a version, in the order of outcomes.csv. */
export async function loadOutcomes({ tables }: StoredVersion): Promise<Outcome[]> {
  const stored = await tables('outcomes', 'outcome-values', 'areas')
  const [described, values, areas] = [
    stored.get('outcomes'),
    stored.get('outcome-values'),
    stored.get('areas'),
  ]
  return described && values && areas ? outcomesFrom(described, values, areas) : []
}
