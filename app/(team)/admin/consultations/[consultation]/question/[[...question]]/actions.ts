'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readPreparation } from '#lib/consultation/consultation/read-preparation.ts'
import { addQuestion } from '#lib/consultation/question/add-question.ts'
import { changeQuestion } from '#lib/consultation/question/change-question.ts'
import { optionsFromLines } from '#lib/consultation/question/options-from-lines.ts'
import { removeQuestion } from '#lib/consultation/question/remove-question.ts'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

const form = z.strictObject({
  consultationId: z.string(),
  id: z.string().exactOptional(),
  kind: z.string().default(''),
  /** The code of a proposal, nothing, or "/you": about the person. */
  proposalCode: z.string().default(''),
  wording: z.string(),
  hint: z.string(),
  options: z.string().max(10_000).default(''),
  changeNote: z.string().default(''),
  seen: z.string().exactOptional(),
})

/** Adds a question, or changes the words of one. */
export const saveQuestionAction = defineAction(async (call, fields) => {
  const { consultationId, id, kind, proposalCode, options, changeNote, seen, ...texts } = readForm(
    form,
    fields,
  )
  const about = { consultationId, ...texts }
  if (id === undefined) {
    const aboutYou = proposalCode === '/you'
    const code = proposalCode === '' || aboutYou ? null : proposalCode
    const chosen = optionsFromLines(options, [])
    await addQuestion(call, { ...about, kind, aboutYou, proposalCode: code, options: chosen })
  } else {
    const { consultation } = await readPreparation(call, { id: consultationId })
    const known = consultation.questions.find((question) => question.id === id)?.options ?? []
    await changeQuestion(call, {
      ...{ ...about, id, changeNote, options: optionsFromLines(options, known) },
      ...(seen !== undefined && { seen }),
    })
  }
  redirect(savedPath(preparePath(consultationId), 'question'))
})

/** Takes a question out of a draft. */
export const removeQuestionAction = defineAction(async (call, { consultationId, id }) => {
  await removeQuestion(call, { consultationId, id })
  redirect(savedPath(preparePath(String(consultationId)), 'question-removed'))
})
