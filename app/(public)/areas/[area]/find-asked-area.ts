import { notFound } from 'next/navigation'
import { findArea } from '#lib/dataset/find-area.ts'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'

/** What Next gives a page of one area. */
export type AreaProps = { params: Promise<{ area: string }>; searchParams: Promise<SearchParams> }

/** The dataset and the position of the area that an address asks for, with its fields; not found when there is none. */
export async function findAskedArea({ params, searchParams }: AreaProps) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const found = findArea(dataset.snapshot.areas.codes, (await params).area)
  if (!found.ok || found.value === null) notFound()
  return { given, asked, dataset, area: found.value }
}
