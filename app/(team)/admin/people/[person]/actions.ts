'use server'

import { redirect } from 'next/navigation'
import { changeRole } from '#lib/consultation/person/change-role.ts'
import { endSessions } from '#lib/consultation/person/end-sessions.ts'
import { removePerson } from '#lib/consultation/person/remove-person.ts'
import { resetSecondFactor } from '#lib/consultation/person/reset-second-factor.ts'
import { peoplePath } from '#lib/paths/team-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** Gives somebody another role. */
export const changeRoleAction = defineAction(async (call, { email, role }) => {
  await changeRole(call, { email, role })
  redirect(savedPath(peoplePath(), 'role'))
})

/** Takes somebody out of the team. */
export const removePersonAction = defineAction(async (call, { email }) => {
  await removePerson(call, { email })
  redirect(savedPath(peoplePath(), 'person-removed'))
})

/** Lets somebody set up a new one-time code. */
export const resetSecondFactorAction = defineAction(async (call, { email, checked }) => {
  await resetSecondFactor(call, { email, checked })
  redirect(savedPath(peoplePath(), 'code-reset'))
})

/** Signs somebody out everywhere. */
export const endSessionsAction = defineAction(async (call, { email }) => {
  await endSessions(call, { email })
  redirect(savedPath(peoplePath(), 'sessions-ended'))
})
