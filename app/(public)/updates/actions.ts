'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { askToBeTold } from '#lib/consultation/subscriber/ask-to-be-told.ts'
import { confirmSubscription } from '#lib/consultation/subscriber/confirm-subscription.ts'
import { stopLetters } from '#lib/consultation/subscriber/stop-letters.ts'
import { updatesPath } from '#lib/paths/outcome-paths.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'

const askForm = z.strictObject({ email: z.string() })

/** Asks to be told of consultations. */
export const askAction = defineAction(async (call, fields) => {
  const { email } = readForm(askForm, fields)
  const sent = await headers()
  const client = clientOf(sent.get('x-forwarded-for'))
  await askToBeTold(call, { email, client, origin: siteOrigin(sent.get('host')) })
  redirect(updatesPath('asked'))
})

/** Confirms an address. */
export const confirmAction = defineAction(async (call, { secret }) => {
  await confirmSubscription(call, { secret })
  redirect(updatesPath('confirmed'))
})

/** Ends the letters to an address. */
export const stopAction = defineAction(async (call, { token }) => {
  await stopLetters(call, { token })
  redirect(updatesPath('stopped'))
})
