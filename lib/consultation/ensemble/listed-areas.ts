import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { score } from '#lib/scoring/score.ts'
import { packListed } from './listed-bits.ts'

/** Which areas a scenario lists, packed (`packListed`); null when it cannot be scored on this dataset version. */
export function listedAreas(
  { snapshot, memo }: OpenedDataset,
  scenario: Scenario,
): Uint8Array<ArrayBuffer> | null {
  const settled = settleScenario(snapshot.methodology, scenario)
  if (!settled.ok) return null
  const { methodology } = settled.value
  if (checkMethodology(methodology, snapshot.indicators).length > 0) return null
  return packListed(score(snapshot, methodology, memo).listed)
}
