'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { makePreviewLink } from '#lib/consultation/consultation/make-preview-link.ts'
import { moveClosing } from '#lib/consultation/consultation/move-closing.ts'
import { openConsultation } from '#lib/consultation/consultation/open-consultation.ts'
import { signOffConsultation } from '#lib/consultation/consultation/sign-off-consultation.ts'
import { moveProposal } from '#lib/consultation/proposal/move-proposal.ts'
import { moveQuestion } from '#lib/consultation/question/move-question.ts'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { untouched } from '#lib/result/form-state.ts'
import type { Saved } from '#lib/view/team/saved-words.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

const back = (id: unknown, saved: Saved) => redirect(savedPath(preparePath(String(id)), saved))

/** Makes a preview link and shows it, this once. */
export const previewAction = defineAction(async (call, { id }) => {
  const preview = await makePreviewLink(call, { id })
  const origin = siteOrigin((await headers()).get('host'))
  return { ...untouched, fields: { link: origin + consultationPath({ id: String(id), preview }) } }
})

/** Signs a draft off. */
export const signOffAction = defineAction(async (call, { id }) => {
  await signOffConsultation(call, { id })
  back(id, 'signed-off')
})

/** Opens a planned consultation at once. */
export const openAction = defineAction(async (call, { id }) => {
  await openConsultation(call, { id })
  back(id, 'opened')
})

/** Moves the closing, or closes now. */
export const moveClosingAction = defineAction(async (call, { id, closesAt, reason, now }) => {
  await moveClosing(call, { id, closesAt: now === 'yes' ? 'now' : closesAt, reason })
  back(id, now === 'yes' ? 'closed' : 'closing')
})

/** Puts a proposal one place earlier or later. */
export const moveProposalAction = defineAction(async (call, { consultationId, code, to }) => {
  await moveProposal(call, { consultationId, code, to })
  back(consultationId, 'proposal-moved')
})

/** Asks a question one place earlier or later. */
export const moveQuestionAction = defineAction(async (call, { consultationId, id, to }) => {
  await moveQuestion(call, { consultationId, id, to })
  back(consultationId, 'question-moved')
})
