'use server'

import { redirect } from 'next/navigation'
import { editConsultation } from '#lib/consultation/consultation/edit-consultation.ts'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'
import { consultationInput } from '#app/(team)/admin/consultation-input.ts'

/** Changes what a draft says of itself. */
export const editAction = defineAction(
  async (call, fields) => {
    const input = readForm(consultationInput, fields)
    await editConsultation(call, input)
    redirect(savedPath(preparePath(input.id), 'consultation'))
  },
  ['secondOpinion'],
)
