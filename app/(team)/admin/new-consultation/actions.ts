'use server'

import { redirect } from 'next/navigation'
import { createConsultation } from '#lib/consultation/consultation/create-consultation.ts'
import { addressName } from '#lib/consultation/text/address-name.ts'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'
import { consultationInput } from '#app/(team)/admin/consultation-input.ts'

/** Starts a draft. Its name for the address is made from the title when none is given. */
export const createAction = defineAction(
  async (call, fields) => {
    const { id, ...rest } = readForm(consultationInput, fields)
    const made = await createConsultation(call, { ...rest, id: id.trim() || addressName(rest.title) })
    redirect(savedPath(preparePath(made), 'draft'))
  },
  ['secondOpinion'],
)
