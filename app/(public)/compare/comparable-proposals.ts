import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { queryText } from '#lib/scenario/scenario-query.ts'
import type { ComparableProposal } from '#lib/view/compare/compared-method.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { openConsultation } from '#app/(public)/open-consultation.ts'

/** The proposals of the open consultation that are about this dataset version, as comparisons write them. */
export async function comparableProposals(
  { id }: OpenedDataset,
  currentId: string,
): Promise<readonly ComparableProposal[]> {
  const consultation = await openConsultation()
  return (consultation?.rows ?? []).flatMap(({ title, query }) => {
    const fields = fieldsOfQuery(query)
    const about = fields.find(([name]) => name === 'dataset')?.[1] ?? currentId
    const text = queryText(fields.filter(([name]) => name !== 'dataset'))
    return about === id && text !== '' ? [{ title, text }] : []
  })
}
