'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { attachScenario } from '#lib/consultation/draft/attach-scenario.ts'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { postReturnLink } from '#lib/consultation/draft/post-return-link.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { reopenResponse } from '#lib/consultation/response/reopen-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { sendResponse } from '#lib/consultation/response/send-response.ts'
import { withdrawResponse } from '#lib/consultation/response/withdraw-response.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { respondPath } from '#lib/paths/consultation-paths.ts'
import {
  attachedMethodPath,
  checkPath,
  questionPath,
  receiptPath,
  tasksPath,
} from '#lib/paths/respond-paths.ts'

import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { untouched } from '#lib/result/form-state.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { readForm } from '#lib/web/read-form.ts'
import { dropSecret, heldSecret, holdSecret } from './draft-jar.ts'
import { heldDraft } from './own-draft.ts'

const origin = async () => siteOrigin((await headers()).get('host'))

const startForm = z.strictObject({
  consultationId: z.string(),
  scenario: z.string().max(16_000).default(''),
  proposal: z.string().max(200).default(''),
})

/** Starts a response, or goes on with the one of this browser; attaches the method that came along. */
export const start = defineAction(async (call, fields) => {
  const { consultationId, scenario, proposal } = readForm(startForm, fields)
  const held = await heldDraft()
  const goesOn = held?.draft.sentAt === null && held.draft.consultation.id === consultationId
  const secret = goesOn ? held.secret : (await startDraft(call, { consultationId })).secret
  if (scenario !== '') await attachScenario(call, { secret, fields: fieldsOfQuery(scenario) })
  await holdSecret(secret)
  const { consultation } = await readDraft(call, { secret })
  const first = consultation.questions.find(({ proposalCode }) => proposalCode === proposal)
  if (proposal !== '' && first !== undefined) redirect(questionPath(first.position))
  redirect(scenario === '' ? tasksPath() : attachedMethodPath())
})

const titleForm = z.strictObject({
  seen: z.string(),
  then: z.literal('later').exactOptional(),
  scenarioTitle: z.string(),
})

/** Gives the attached method a title. */
export const saveTitle = defineAction(async (call, fields) => {
  const { seen, scenarioTitle } = readForm(titleForm, fields)
  const secret = await heldSecret()
  const { content } = await readDraft(call, { secret })
  const page = { page: 'scenario', scenario: content.scenario, scenarioTitle }
  await savePage(call, { secret, seen, page })
  redirect(tasksPath())
})

/** Takes the method out of the response. */
export const removeMethod = defineAction(async (call) => {
  const secret = await heldSecret()
  const { content } = await readDraft(call, { secret })
  const page = { page: 'scenario', scenario: null, scenarioTitle: '' }
  await savePage(call, { secret, seen: seenOf(content, 'scenario'), page })
  redirect(attachedMethodPath())
})

const sendForm = z.strictObject({
  token: z.string(),
  revision: z.string().regex(/^\d{1,9}$/),
  website: z.string().default(''),
  proof: z.string().default(''),
  unproved: z.literal('yes').exactOptional(),
})

/**
 * Sends the response. Where the page has to be looked at again, it is shown anew with the reason; where the browser has
 * to do some work first, that work is in the field `challenge` of what is shown.
 */
export const send = defineAction(async (call, fields) => {
  const { revision, unproved, ...shown } = readForm(sendForm, fields)
  const secret = await heldSecret()
  const client = clientOf((await headers()).get('x-forwarded-for'))
  try {
    const sending = await sendResponse(call, {
      ...{ ...shown, secret, client, unproved: unproved === 'yes' },
      revision: Number(revision),
      origin: await origin(),
    })
    if ('asked' in sending) return { ...untouched, fields: { challenge: sending.asked } }
  } catch (error) {
    const again =
      error instanceof ServiceError && error.kind === 'Conflict' ? error.issues[0]?.path : undefined
    if (again === undefined) throw error
    redirect(checkPath(again))
  }
  redirect(receiptPath())
})

/** Opens the sent response of this browser for changes. */
export const reopen = defineAction(async (call) => {
  await reopenResponse(await respondentCall(call, await heldSecret()), {})
  redirect(tasksPath())
})

/** Withdraws the sent response of this browser. */
export const withdraw = defineAction(async (call) => {
  await withdrawResponse(await respondentCall(call, await heldSecret()), {})
  redirect(receiptPath())
})

const linkForm = z.strictObject({ email: z.string() })

/** Sends the return link by e-mail. */
export const mailLink = defineAction(async (call, fields) => {
  const { email } = readForm(linkForm, fields)
  await postReturnLink(call, { secret: await heldSecret(), email, origin: await origin() })
  redirect(`${tasksPath()}?sent=1#later`)
})

/** The key, or the whole link that ends with it. */
const returnForm = z.strictObject({
  secret: z.string().transform((text) => text.trim().replace(/^.*[#/]/s, '')),
})

/** Opens a return link: this browser holds the response from now on. */
export const comeBack = defineAction(async (call, fields) => {
  const { secret } = readForm(returnForm, fields)
  const sent = await readDraft(call, { secret }).then(
    ({ sentAt }) => sentAt !== null,
    async (error: unknown) => {
      if (!(error instanceof ServiceError && error.kind === 'NotFound')) throw error
      await respondentCall(call, secret)
      return true
    },
  )
  await holdSecret(secret)
  redirect(sent ? receiptPath() : tasksPath())
})

/** Makes this browser forget the response, on a computer that others use. Nothing of it is deleted. */
export const forget = defineAction(async () => {
  await dropSecret()
  redirect(respondPath())
})
