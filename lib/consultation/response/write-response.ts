import 'server-only'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import type { DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { lockResponse } from '#lib/consultation/moderation/read-moderated.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Entry } from '#lib/service/audit/append-audit.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { addVersion, keepContact, type Grounds } from './add-version.ts'
import { newReference } from './new-reference.ts'
import { receiptLetter } from './receipt-letter.ts'

type Sent = {
  readonly draft: { readonly id: string; readonly responseId: string | null; readonly secretHash: string }
  readonly consultation: ConsultationDetail
  readonly content: DraftContent
  readonly grounds: Grounds
  readonly heldFor: readonly string[]
  readonly inGrace: boolean
  /** To edit or withdraw. */
  readonly link: string
  readonly at: Date
}

/**
 * Writes a response that may be sent, or its next version: the response, the version with its answers, the address apart,
 * the letter, and that the draft was sent. What it says is then in the version only, no longer in the draft.
 *
 * @returns what the record is to hold of it: no words, only a salted digest of them
 */
export async function writeResponse(tx: Transaction, sent: Sent): Promise<Entry> {
  const { draft, consultation, content, grounds, heldFor, inGrace, at } = sent
  const { id, reference, number } = await (draft.responseId === null
    ? createResponse(tx, sent)
    : changeResponse(tx, draft.responseId, sent))
  await addVersion(tx, { responseId: id, number, sentAt: at }, { consultation, content, grounds })
  await keepContact(tx, id, { email: content.email, link: sent.link })
  await settleResponse(tx, id, at)
  await tx.draft.update({ where: { id: draft.id }, data: { sentAt: at, responseId: id, content: {} } })
  if (content.email !== '') {
    const { title, closesAt } = consultation
    const facts = { to: content.email, reference, title, link: sent.link, closesAt }
    await postLetter(tx, receiptLetter(number === 1 ? 'sent' : 'changed', facts))
  }
  return {
    subject: `response ${id}`,
    consultationId: consultation.id,
    facts: { version: number, inGrace, heldFor: heldFor.join(', '), scenario: grounds.scenarioHash },
    content: JSON.stringify({ ...content, email: '' }),
  }
}

async function createResponse(tx: Transaction, { draft, consultation, heldFor, inGrace, at }: Sent) {
  const reference = await newReference(tx)
  const { id } = await tx.response.create({
    data: {
      ...{ reference, inGrace, receivedAt: at, stateSince: at },
      consultationId: consultation.id,
      secretHash: draft.secretHash,
      idempotencyKey: draft.id,
      heldFor: [...heldFor],
      state: heldFor.length > 0 ? 'held' : 'awaiting',
    },
  })
  return { id, reference, number: 1 }
}

async function changeResponse(tx: Transaction, id: string, { heldFor, at }: Sent) {
  await lockResponse(tx, id)
  const response = await tx.response.findUniqueOrThrow({
    where: { id },
    include: { versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } } },
  })
  if (response.withdrawnAt !== null) {
    throw new ServiceError({ kind: 'Conflict', message: 'This response was withdrawn.' })
  }
  const reasons = [...new Set([...response.heldFor, ...heldFor])]
  await tx.response.update({ where: { id }, data: { heldFor: reasons, stateSince: at } })
  return { id, reference: response.reference, number: (response.versions[0]?.number ?? 0) + 1 }
}
