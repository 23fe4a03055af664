'use server'

import { redirect } from 'next/navigation'
import { removeEvidence } from '#lib/consultation/evidence/remove-evidence.ts'
import { saveEvidence } from '#lib/consultation/evidence/save-evidence.ts'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** Adds a piece of evidence, or changes one. */
export const saveEvidenceAction = defineAction(async (call, { proposalCode, ...fields }) => {
  await saveEvidence(call, { ...fields, proposalCode: proposalCode === '' ? null : proposalCode })
  redirect(savedPath(preparePath(String(fields.consultationId)), 'evidence'))
})

/** Takes a piece of evidence out of a draft. */
export const removeEvidenceAction = defineAction(async (call, { consultationId, id }) => {
  await removeEvidence(call, { consultationId, id })
  redirect(savedPath(preparePath(String(consultationId)), 'evidence-removed'))
})
