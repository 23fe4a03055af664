import { listDatasets } from '#lib/dataset/list-datasets.ts'

/** Every dataset version that was imported, the current one first, as choices of a form. */
export const datasetChoices = async () =>
  (await listDatasets()).map(({ id, title, current }) => ({
    value: id,
    name: `${title} (${id})${current ? ', the current data' : ''}`,
  }))
