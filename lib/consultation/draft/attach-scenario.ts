import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Call } from '#lib/service/call.ts'
import { seenOf } from './draft-page.ts'
import { readDraft } from './read-draft.ts'
import { savePage } from './save-page.ts'

const refusal = (issues: readonly Issue[]) =>
  new ServiceError({ kind: 'Invalid', message: 'This method cannot be attached.', issues })

/**
 * The scenario of a sandbox's address as a response to a consultation would carry it: canonical, and one that the engine
 * can run. Throws ServiceError `Invalid` that says what is in the way: another dataset version, unknown or
 * impossible settings, no change at all.
 *
 * @param datasetId the consultation's
 * @param fields of the address; a field `dataset` names the version that they are about
 */
export async function scenarioToAttach(datasetId: string, fields: readonly Field[]): Promise<ScoredScenario> {
  const asked = fields.find(([name]) => name === 'dataset')?.[1] ?? datasetId
  if (asked !== datasetId) {
    const message = `This method is about other data (${asked.slice(0, 80)}). The consultation is about ${datasetId}: try it there first`
    throw refusal([{ path: 'scenario', message }])
  }
  const dataset = await openDataset(datasetId)
  const own = fields.filter(([name]) => name === 'ties' || name.includes('.'))
  const scenario = readFields(dataset.snapshot.methodology, own)
  const scoring = scenario.ok ? scoreDataset(dataset, scenario.value) : scenario
  if (!scoring.ok)
    throw refusal(
      scoring.issues.map(({ path, message }) => ({ path: 'scenario', message: `${path}: ${message}` })),
    )
  if (Object.keys(scoring.value.settled.canonical).length === 0)
    throw refusal([{ path: 'scenario', message: 'Change something in the method first' }])
  return scoring.value
}

/** Puts a method into a draft, in place of the one that was there. Throws as `scenarioToAttach` and `savePage` do. */
export async function attachScenario(
  call: Call,
  { secret, fields }: { readonly secret: string; readonly fields: readonly Field[] },
): Promise<void> {
  const { consultation, content } = await readDraft(call, { secret })
  const { settled } = await scenarioToAttach(consultation.datasetId, fields)
  const scenario: Scenario = settled.canonical
  const page = { page: 'scenario', scenario, scenarioTitle: content.scenarioTitle }
  await savePage(call, { secret, seen: seenOf(content, 'scenario'), page })
}
