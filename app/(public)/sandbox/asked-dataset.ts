import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import { hasBoundaries } from '#lib/dataset/map/has-boundaries.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import { mapAttribution } from '#lib/view/map/map-attribution.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import { firstField } from '#lib/web/page-fields.ts'

/** The dataset version that an address asks for, beside the current one. */
export type AskedDataset = {
  readonly dataset: StoredDataset
  readonly current: StoredDataset
  /** A dataset that the address names and that we do not have; then `dataset` is the current one. */
  readonly missing: string | null
}

/** Opens what the field `dataset` of an address names. Throws ServiceError without a database or any dataset. */
export async function askedDataset(fields: readonly Field[]): Promise<AskedDataset> {
  const current = await openDataset()
  const asked = firstField(fields, 'dataset')
  if (asked === '' || asked === current.id) return { dataset: current, current, missing: null }
  try {
    return { dataset: await openDataset(asked), current, missing: null }
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'NotFound')
      return { dataset: current, current, missing: asked }
    throw error
  }
}

/** The dataset version as the page speaks of it. */
export async function datasetView({ dataset, current }: AskedDataset): Promise<DatasetView> {
  const { name, version, digest } = dataset.snapshot.dataset
  const list = (await dataset.agreement())?.list ?? null
  const isCurrent = dataset.id === current.id
  const { name: newName, version: newVersion } = current.snapshot.dataset
  return {
    ...{ id: dataset.id, current: isCurrent, name, version, digest },
    boundaries: hasBoundaries(dataset),
    attribution: mapAttribution(dataset.description),
    newer: isCurrent ? null : { id: current.id, name: newName, version: newVersion },
    agreement: list === null ? null : { published: list.published, both: list.both },
  }
}
