'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { writeComplaint } from '#lib/consultation/complaint/write-complaint.ts'
import { complaintPath } from '#lib/paths/complaint-paths.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'

const complaintForm = z.strictObject({
  words: z.string(),
  email: z.string(),
  /** People do not see this field; programs fill it in. */
  website: z
    .literal('', { error: 'Leave the field called “Leave this empty” empty, then send it again' })
    .default(''),
})

/** Sends a complaint, and shows its reference. */
export const complainAction = defineAction(async (call, fields) => {
  const { words, email } = readForm(complaintForm, fields)
  const client = clientOf((await headers()).get('x-forwarded-for'))
  const { reference } = await writeComplaint(call, { words, email, client })
  redirect(complaintPath(reference))
})
