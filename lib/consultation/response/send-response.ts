import 'server-only'
import { z } from 'zod'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { openContent } from '#lib/consultation/draft/draft-content.ts'
import { draftSecret, lockDraft, noDraft } from '#lib/consultation/draft/lock-draft.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { returnPath } from '#lib/paths/respond-paths.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { groundsOf } from './add-version.ts'
import { arrivalOf } from './arrival.ts'
import { checkContent } from './check-content.ts'
import { countSending, uncountSending } from './count-sending.ts'
import { readFormToken } from './form-token.ts'
import { askForProof, isProved } from './proof-of-work.ts'
import { writeResponse } from './write-response.ts'

/** Nobody reads and sends in less, in milliseconds. */
const leastTime = 3000

const input = z.strictObject({
  secret: draftSecret,
  /** The mark of the form (`formToken`). */
  token: z.string().max(200),
  /** Which state of the draft was on the screen. */
  revision: z.int().min(0),
  /** A field that people do not see. */
  website: z.string().max(2000),
  /** The work that was asked for (`askForProof`), done; empty = none. */
  proof: z.string().max(4000).default(''),
  /** Send it without the work: a person looks at it first. */
  unproved: z.boolean().default(false),
  /** Where the site is, for the link in the letter: "https://reweigh.example.org". */
  origin: z.string().max(300),
})

/** What came of sending. `asked`: nothing was sent yet; this work (JSON text) is to be done first. */
export type Sending = { readonly first: boolean } | { readonly asked: string }

const prepared = input.extend({
  suspicion: z.string().nullable(),
  proved: z.boolean(),
  grounds: z.object({ regionCode: z.string(), scenarioHash: z.string().nullable() }),
})

const sendParsed = defineVerb<z.infer<typeof prepared>, { readonly first: boolean } | 'asked'>({
  name: 'response.send',
  permission: 'response.send',
  input: prepared,
  change: async (tx, { secret, token, revision, origin, grounds, ...shown }, call) => {
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
    const suspicions = [
      ...(arrivedAt.getTime() - mark.openedAt.getTime() < leastTime ? ['sent within three seconds'] : []),
      ...(shown.suspicion === null ? [] : [shown.suspicion]),
    ]
    if (suspicions.length > 0 && !shown.proved && !shown.unproved) return { value: 'asked', entry: null }
    const entry = await writeResponse(tx, {
      ...{ draft, consultation, content, grounds },
      heldFor: [...(shown.website === '' ? [] : ['honeypot']), ...(shown.proved ? [] : suspicions)],
      inGrace: arrival === 'in_grace',
      link: origin + returnPath(secret),
      at: arrivedAt,
    })
    return { value: { first: true }, entry }
  },
})

/**
 * Sends a draft: exactly once, however often it is asked. Sending again answers the same, and the receipt is the same.
 *
 * Who sends very fast, or from where many came just now, is asked for a moment's work of their browser; who cannot do it
 * sends without, and a person looks at the response first. Suspicion never loses one. Whether it comes in time is decided
 * by when it arrived, with 15 minutes of grace for a form that was opened before closing.
 *
 * @param client who sends, as far as limits go (`clientOf`)
 * @throws ServiceError `NotFound`; `Conflict` when another window changed the draft, the form is too old or of another
 *   draft, or the consultation has closed; `Invalid` with the page of each problem; `TooMany`
 */
export async function sendResponse(
  call: Call,
  { client, ...given }: z.input<typeof input> & { readonly client: string },
): Promise<Sending> {
  const { revision, proof = '' } = given
  const draft = await readDraft(call, { secret: given.secret })
  if (draft.revision !== revision) throw changed()
  if (draft.sentAt !== null) return { first: false }
  const purpose = { draftId: draft.id, revision }
  const proved = proof !== '' && (await isProved(proof, purpose))
  const grounds = await groundsOf(draft.consultation.datasetId, draft.content)
  const { suspicion } = await countSending(client)
  let outcome: { readonly first: boolean } | 'asked' = 'asked'
  try {
    outcome = await sendParsed(call, { ...given, suspicion, proved, grounds })
  } finally {
    if (outcome === 'asked' || !outcome.first) await uncountSending(client)
  }
  return outcome === 'asked' ? { asked: await askForProof(purpose, call.arrivedAt) } : outcome
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
