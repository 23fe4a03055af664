import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { attachedMethod, type AttachedMethod } from '#lib/view/respond/attached-method.ts'

/** The method of a draft as it is shown; null where none is attached, or where this engine cannot run it any more. */
export async function draftMethod(
  datasetId: string,
  scenario: Scenario | null,
  title: string,
): Promise<AttachedMethod | null> {
  if (scenario === null) return null
  const dataset = await openDataset(datasetId)
  const scoring = scoreDataset(dataset, scenario)
  return scoring.ok ? attachedMethod(scoring.value, title, (await openDataset()).id === dataset.id) : null
}
