import type { StoredDataset } from '#lib/dataset/dataset-store.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'

/** What every table that people take away is made from: a scored scenario and what may be passed on of its dataset. */
export type Download = {
  readonly scored: ScoredScenario
  readonly dataset: Omit<StoredDataset, 'published' | 'agreement' | 'boundaries'>
  /** Who asks, for limits: see `clientOf`. */
  readonly client: string
}
