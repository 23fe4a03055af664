'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { datasetForEditing } from '#lib/consultation/consultation/dataset-for-editing.ts'
import { readScenarioAddress } from '#lib/consultation/proposal/read-scenario-address.ts'
import { removeProposal } from '#lib/consultation/proposal/remove-proposal.ts'
import { saveProposal } from '#lib/consultation/proposal/save-proposal.ts'
import { addressName } from '#lib/consultation/text/address-name.ts'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'
import { inOneField, orRefuse } from '#app/(team)/admin/in-one-field.ts'

const form = z.strictObject({
  consultationId: z.string(),
  isNew: z.literal('yes').exactOptional(),
  code: z.string(),
  title: z.string(),
  change: z.string(),
  why: z.string(),
  scenario: z.string().max(20_000),
  seen: z.string().exactOptional(),
})

/** Adds a proposal or changes one; its method is pasted as an address of the sandbox. */
export const saveProposalAction = defineAction(async (call, fields) => {
  const { scenario, isNew, code, ...rest } = readForm(form, fields)
  const dataset = await datasetForEditing(call, { consultationId: rest.consultationId })
  const name = code.trim() || addressName(rest.title)
  const proposal = { ...rest, code: name, isNew: isNew !== undefined }
  await inOneField(
    saveProposal(call, { ...proposal, scenario: orRefuse(readScenarioAddress(dataset, scenario)) }),
  )
  redirect(savedPath(preparePath(rest.consultationId), 'proposal'))
})

/** Takes a proposal out of a draft. */
export const removeProposalAction = defineAction(async (call, { consultationId, code }) => {
  await removeProposal(call, { consultationId, code })
  redirect(savedPath(preparePath(String(consultationId)), 'proposal-removed'))
})
