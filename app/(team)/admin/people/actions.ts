'use server'

import { redirect } from 'next/navigation'
import { addPerson } from '#lib/consultation/person/add-person.ts'
import { peoplePath } from '#lib/paths/team-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** Adds somebody to the team. */
export const addPersonAction = defineAction(async (call, { email, name, role }) => {
  await addPerson(call, { email, name, role })
  redirect(savedPath(peoplePath(), 'person-added'))
})
