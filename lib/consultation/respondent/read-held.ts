import 'server-only'
import { z } from 'zod'
import { openContent } from '#lib/consultation/draft/draft-content.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { findRespondent, whoSchema } from './find-respondent.ts'

/** Of other people: who decided, noted or coded is not the respondent's to know. */
const withoutPeople = { omit: { personId: true } } as const

const heldOf = {
  omit: { secretHash: true, idempotencyKey: true },
  include: {
    versions: { include: { answers: true }, omit: { textDigest: true, textBands: true } },
    contact: true,
    decisions: withoutPeople,
    staffNotes: withoutPeople,
    panelNotes: withoutPeople,
    appeals: withoutPeople,
    published: true,
  },
} as const

/**
 * Everything that is held about a respondent, opened and ready to be handed over: responses with all of their versions,
 * what was decided about them and what the public can read, drafts, waiting letters, complaints with what came of them, and whether they asked to be told.
 *
 * @throws ServiceError as `findRespondent`
 */
export const readHeld = defineQuery({
  name: 'respondent.export',
  permission: 'respondent.trace',
  input: z.strictObject({ who: whoSchema }),
  read: async ({ who }, call) => {
    const found = await findRespondent(call, { who })
    const [responses, drafts, letters, complaints, subscription, record] = await Promise.all([
      db().response.findMany({ where: { id: { in: [...found.responses] } }, ...heldOf }),
      db().draft.findMany({ where: { id: { in: [...found.drafts] } }, omit: { secretHash: true } }),
      db().outboxLetter.findMany({
        where: { id: { in: [...found.letters] } },
        select: { kind: true, createdAt: true, subject: true },
      }),
      db().complaint.findMany({
        where: { id: { in: [...found.complaints] } },
        omit: { addressHash: true, contentHash: true, letterId: true },
      }),
      found.address === null
        ? null
        : db().subscriber.findUnique({
            where: { addressHash: found.address },
            select: { askedAt: true, confirmedAt: true, stoppedAt: true },
          }),
      db().auditEntry.findMany({
        where: { subject: { in: found.responses.map((id) => `response ${id}`) } },
        select: { at: true, action: true, reason: true },
        orderBy: { sequence: 'asc' },
      }),
    ])
    return {
      responses: responses.map(({ contact, ...response }) => ({
        ...response,
        email: contact === null ? null : unseal(contact.email),
      })),
      drafts: drafts.map(({ content, ...draft }) => ({ ...draft, content: openContent(content) })),
      letters,
      complaints: complaints.map(({ words, email, outcome, ...complaint }) => ({
        ...{ ...complaint, words: unseal(words), email: unseal(email) },
        outcome: outcome === null ? null : unseal(outcome),
      })),
      subscription,
      record,
    }
  },
})
