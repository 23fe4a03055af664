import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { seenOf, type PageName } from '#lib/consultation/draft/draft-page.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { sendResponse, type Sending } from '#lib/consultation/response/send-response.ts'
import type { Call } from '#lib/service/call.ts'
import type { MadeConsultation } from './make-consultation.ts'

const minute = 60_000

/** A request by somebody without an account, at a moment. */
export const anyoneAt = (arrivedAt = new Date()): Call => ({ actor: { kind: 'anyone' }, arrivedAt })

/** Saves a page as it was shown last. */
export async function fill(secret: string, name: PageName, page: object): Promise<void> {
  const { content } = await readDraft(anyoneAt(), { secret })
  await savePage(anyoneAt(), { secret, seen: seenOf(content, name), page })
}

/** A draft that may be sent: one answer in words by an individual, begun ten minutes before `at`. Answers its secret. */
export async function makeDraft(
  { id, questions }: Pick<MadeConsultation, 'id' | 'questions'>,
  { at = new Date(), text = 'Pubs are where people meet.' }: { at?: Date; text?: string } = {},
): Promise<string> {
  const { secret } = await startDraft(anyoneAt(new Date(at.getTime() - 10 * minute)), { consultationId: id })
  const answer = { page: 'answer', questionId: questions.words, text, choices: [] }
  await fill(secret, `answer:${questions.words}`, answer)
  await fill(secret, 'about', { page: 'about', kind: 'individual', organisation: '', areaCode: '' })
  return secret
}

let clients = 0

/** Sends a draft from a form that was opened a minute before, from an address of its own; `change` edits what is sent. */
export async function sendDraft(
  secret: string,
  { at = new Date(), openedAt = new Date(at.getTime() - minute), ...change }: Partial<Sent> = {},
): Promise<Sending> {
  const { id: draftId, consultation, revision } = await readDraft(anyoneAt(at), { secret })
  clients += 1
  return sendResponse(anyoneAt(at), {
    secret,
    token: formToken({ draftId, consultationId: consultation.id }, openedAt),
    revision,
    website: '',
    origin: 'https://reweigh.example.org',
    client: `192.0.2.${clients}`,
    ...change,
  })
}

type Sent = {
  readonly at: Date
  readonly openedAt: Date
  readonly token: string
  readonly revision: number
  readonly website: string
  readonly client: string
  readonly proof: string
  readonly unproved: boolean
}
