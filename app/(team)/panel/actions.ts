'use server'

import { redirect } from 'next/navigation'
import { assignResponses } from '#lib/consultation/panel/assign-responses.ts'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { panelPath } from '#lib/paths/panel-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** A panellist declares interests of their own. */
export const declareInterestAction = defineAction(async (call, { consultation, interests }) => {
  await declareInterest(call, { consultation, interests })
  redirect(savedPath(panelPath(), 'interests', { place: 'declared' }))
})

/** Gives responses to panellists. */
export const assignAction = defineAction(
  async (call, { consultation, people, readers }) => {
    const { assigned } = await assignResponses(call, { consultation, people, readers: Number(readers) })
    redirect(savedPath(panelPath(), 'handed-out', { count: assigned }))
  },
  ['people'],
)
