'use server'

import { redirect } from 'next/navigation'
import { takeNext } from '#lib/consultation/moderation/take-next.ts'
import { moderationItemPath } from '#lib/paths/moderation-paths.ts'
import { untouched } from '#lib/result/form-state.ts'
import { defineAction } from '#lib/web/define-action.ts'

/** Takes the response that has waited longest, and leads to it. */
export const takeNextAction = defineAction(async (call, { consultation }) => {
  const id = await takeNext(call, String(consultation))
  if (id !== null) redirect(moderationItemPath(id))
  return { ...untouched, message: 'Nothing waits that you could take.' }
})
