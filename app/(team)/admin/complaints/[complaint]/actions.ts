'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acknowledgeComplaint } from '#lib/consultation/complaint/acknowledge-complaint.ts'
import { closeComplaint } from '#lib/consultation/complaint/close-complaint.ts'
import { complaintsPath, readComplaintPath } from '#lib/paths/complaint-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

const acknowledgeForm = z.strictObject({ reference: z.string() })
const closeForm = z.strictObject({ reference: z.string(), outcome: z.string() })

/** Notes that a complaint was acknowledged in another way than by our letter. */
export const acknowledgeAction = defineAction(async (call, fields) => {
  const { reference } = readForm(acknowledgeForm, fields)
  await acknowledgeComplaint(call, { reference })
  redirect(savedPath(readComplaintPath(reference), 'complaint-acknowledged'))
})

/** Closes a complaint that was answered. */
export const closeAction = defineAction(async (call, fields) => {
  await closeComplaint(call, readForm(closeForm, fields))
  redirect(savedPath(complaintsPath(), 'complaint-closed'))
})
