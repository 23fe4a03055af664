import 'server-only'
import { z } from 'zod'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { openContent } from '#lib/consultation/draft/draft-content.ts'
import { draftSecret, lockDraft, noDraft } from '#lib/consultation/draft/lock-draft.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { groundsOf } from './add-version.ts'
import { arrivalOf } from './arrival.ts'
import { checkContent } from './check-content.ts'
import { readFormToken } from './form-token.ts'
import { writeResponse } from './write-response.ts'

const limit = { name: 'response-send', most: 60, seconds: 600 }
/** More than so many from one address in ten minutes are looked at by a person before anything happens with them. */
const unusual = 5
/** Nobody reads and answers in less, in milliseconds. */
const leastTime = 3000

const input = z.strictObject({
  secret: draftSecret,
  /** The mark of the form (`formToken`). */
  token: z.string().max(200),
  /** Which state of the draft was on the screen. */
  revision: z.int().min(0),
  /** A field that people do not see. */
  website: z.string().max(2000),
  /** Where the site is, for the link in the letter: "https://reweigh.example.org". */
  origin: z.string().max(300),
})

const sendParsed = defineVerb({
  name: 'response.send',
  permission: 'response.send',
  input: input.extend({
    unusual: z.boolean(),
    grounds: z.object({ regionCode: z.string(), scenarioHash: z.string().nullable() }),
  }),
  change: async (tx, { secret, token, revision, website, origin, unusual, grounds }, call) => {
    const draft = await lockDraft(tx, secret)
    if (draft.revision !== revision) throw changed()
    if (draft.sentAt !== null) return { value: { first: false }, entry: null }
    const { arrivedAt } = call
    const consultation = await loadConsultation(tx, draft.consultationId, arrivedAt)
    if (consultation === null) throw noDraft()
    const mark = readFormToken(token, { draftId: draft.id, consultationId: consultation.id }, arrivedAt)
    if ('problem' in mark) throw openedAnew()
    const arrival = arrivalOf(consultation, { arrivedAt, openedAt: mark.openedAt })
    if (arrival === 'too_late' || arrival === 'too_early') throw closed()
    const content = openContent(draft.content)
    refuse(checkContent(consultation, content))
    const heldFor = [
      ...(website === '' ? [] : ['honeypot']),
      ...(arrivedAt.getTime() - draft.createdAt.getTime() < leastTime ? ['too quick'] : []),
      ...(unusual ? ['many from one address'] : []),
    ]
    const link = `${origin}/respond/return/${secret}`
    const inGrace = arrival === 'in_grace'
    const entry = await writeResponse(tx, {
      draft,
      consultation,
      content,
      grounds,
      heldFor,
      inGrace,
      link,
      at: arrivedAt,
    })
    return { value: { first: true }, entry }
  },
})

/**
 * Sends a draft: exactly once, however often it is asked. Sending again answers the same, and the receipt is the same.
 *
 * Suspicion holds a response for a person to look at; it never loses one. Whether it comes in time is decided by when it
 * arrived, with 15 minutes of grace for a form that was opened before closing.
 *
 * @param client who sends, as far as limits go (`clientOf`)
 * @throws ServiceError `NotFound`; `Conflict` when another window changed the draft, the form is too old or of another
 *   draft, or the consultation has closed; `Invalid` with the page of each problem; `TooMany`
 */
export async function sendResponse(
  call: Call,
  { client, ...given }: z.input<typeof input> & { readonly client: string },
): Promise<{ readonly first: boolean }> {
  const draft = await readDraft(call, { secret: given.secret })
  if (draft.revision !== given.revision) throw changed()
  const again = draft.sentAt !== null
  const tries = again ? null : await countTry(limit, client)
  if (tries?.allowed === false) {
    const message =
      'Very many responses came from your network just now. Yours is saved here: please send it a little later.'
    throw new ServiceError({ kind: 'TooMany', message, retryAfter: tries.retryAfter })
  }
  const grounds = await groundsOf(draft.consultation.datasetId, draft.content)
  return sendParsed(call, { ...given, unusual: (tries?.count ?? 0) > unusual, grounds })
}

const conflict = (path: string, message: string) =>
  new ServiceError({ kind: 'Conflict', message, issues: [{ path, message }] })
const changed = () =>
  conflict('revision', 'Your response was changed in another window. Check it again, then send it.')
const openedAnew = () =>
  conflict('token', 'This page was open for too long, or was not made for this response. Please send again.')
const closed = () => conflict('closed', 'The consultation is not open, so this response was not sent.')

function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  throw new ServiceError({ kind: 'Invalid', message: 'Your response is not complete.', issues })
}
