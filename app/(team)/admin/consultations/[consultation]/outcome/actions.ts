'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { datasetForEditing } from '#lib/consultation/consultation/dataset-for-editing.ts'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { makeOutcomePreviewLink } from '#lib/consultation/outcome/make-outcome-preview-link.ts'
import { publishOutcome } from '#lib/consultation/outcome/publish-outcome.ts'
import { saveOutcome } from '#lib/consultation/outcome/save-outcome.ts'
import { readScenarioAddress } from '#lib/consultation/proposal/read-scenario-address.ts'
import { writeOutcomePath } from '#lib/paths/admin-paths.ts'
import { outcomePath } from '#lib/paths/outcome-paths.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Call } from '#lib/web/current-call.ts'
import { untouched } from '#lib/result/form-state.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'
import { inOneField, orRefuse } from '#app/(team)/admin/in-one-field.ts'

const form = z.strictObject({
  consultationId: z.string(),
  summary: z.string(),
  method: z.string().default(''),
  scenario: z.string().max(20_000),
  correction: z.string().default(''),
  seen: z.string().exactOptional(),
})

/** Saves the summary and the final method of an outcome. */
export const saveOutcomeAction = defineAction(async (call, fields) => {
  const { consultationId, summary, method, scenario: address, ...more } = readForm(form, fields)
  const scenario = await chosenMethod(call, { id: consultationId, method, address })
  await inOneField(saveOutcome(call, { consultationId, summary, scenario, ...more }))
  redirect(savedPath(writeOutcomePath(consultationId), more.correction === '' ? 'outcome' : 'correction'))
})

async function chosenMethod(
  call: Call,
  { id, method, address }: { id: string; method: string; address: string },
): Promise<Scenario | null> {
  if (method === '') return null
  if (method === 'current') return {}
  if (method === 'other') {
    const dataset = await datasetForEditing(call, { consultationId: id })
    return orRefuse(readScenarioAddress(dataset, address))
  }
  const { proposals } = await readConsultation(call, { id })
  return proposals.find(({ code }) => method === `proposal ${code}`)?.scenario ?? null
}

/** Makes a preview link of the draft and shows it, this once. */
export const outcomePreviewAction = defineAction(async (call, { consultationId }) => {
  const preview = await makeOutcomePreviewLink(call, { consultationId })
  const origin = siteOrigin((await headers()).get('host'))
  return { ...untouched, fields: { link: origin + outcomePath({ id: String(consultationId), preview }) } }
})

/** Publishes the outcome. */
export const publishOutcomeAction = defineAction(async (call, { consultationId }) => {
  await publishOutcome(call, { consultationId })
  redirect(outcomePath({ id: String(consultationId) }))
})
