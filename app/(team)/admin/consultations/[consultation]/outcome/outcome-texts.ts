import type { OutcomeTexts } from '#components/admin/outcome-form.tsx'
import type { OutcomeDetail } from '#lib/consultation/outcome/outcome-detail.ts'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByOutcome } from '#lib/consultation/seen/said-by.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { readableScenario } from '#lib/scenario/readable-scenario.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'

/** What the form of an outcome shows before anything is typed: which of the methods it offers is the stored one. */
export async function outcomeTexts({
  summary,
  scenario,
  consultation,
}: OutcomeDetail): Promise<OutcomeTexts> {
  const seen = seenOf(saidByOutcome({ summary, scenario }))
  if (scenario === null) return { summary, method: '', address: '', seen }
  const text = canonicalJson(scenario)
  if (text === '{}') return { summary, method: 'current', address: '', seen }
  const same = consultation.proposals.find((proposal) => canonicalJson(proposal.scenario) === text)
  if (same !== undefined) return { summary, method: `proposal ${same.code}`, address: '', seen }
  const { methodology } = (await openDataset(consultation.datasetId)).snapshot
  const fields = scenarioFields(methodology, readableScenario(methodology, scenario))
  const query = sandboxQuery({ id: consultation.datasetId, current: false }, fields)
  return { summary, method: 'other', address: sandboxPath(query), seen }
}
