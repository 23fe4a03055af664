'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { writeAppeal } from '#lib/consultation/appeal/write-appeal.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { receiptPath } from '#lib/paths/respond-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { heldSecret } from '#app/(public)/respond/draft-jar.ts'

const appealForm = z.strictObject({ text: z.string() })

/** Sends the appeal of the author whose response this browser holds. */
export const appealAction = defineAction(async (call, fields) => {
  const { text } = readForm(appealForm, fields)
  await writeAppeal(await respondentCall(call, await heldSecret()), { text })
  redirect(`${receiptPath()}#decisions`)
})
