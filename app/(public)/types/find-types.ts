import { notFound } from 'next/navigation'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { areaTypes } from '#lib/dataset/insight/area-types.ts'
import { unlessBusy } from '#lib/dataset/insight/unless-busy.ts'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import { currentClient } from '#lib/web/current-client.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'

/** The scenario of an address and the types of its list; null in place of them when too much is asked at once. */
export async function findTypes(searchParams: SearchParams) {
  const given = pageFields(searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const found = await unlessBusy(areaTypes({ dataset, scored, client: await currentClient() }))
  return { dataset, scored, fields, issues, asked, found }
}
