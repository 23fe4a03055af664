import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { addressHash } from './address-hash.ts'
import type { AnnouncementEvent, Recipient } from './announcement-letter.ts'

/** Somebody to write to. `key`: where the next portion of this group goes on. */
export type Addressee = {
  readonly key: string
  readonly email: string
  readonly hash: string
  readonly as: Recipient
}

type About = { readonly consultationId: string; readonly at: Date }
type Group = (tx: Transaction, about: About, after: string, most: number) => Promise<Addressee[]>

/** Who confirmed before it was announced, held so that nobody is stopped meanwhile. */
const subscribers: Group = async (tx, { at }, after, most) => {
  const rows = await tx.$queryRaw<{ key: string; email: string }[]>`
    SELECT "addressHash" AS "key", "email" FROM "Subscriber"
    WHERE "addressHash" > ${after} AND "confirmedAt" <= ${at} AND "stoppedAt" IS NULL
    ORDER BY "addressHash" LIMIT ${most} FOR SHARE`
  return rows.map(({ key, email }) => ({ key, email: unseal(email), hash: key, as: 'subscriber' }))
}

/** Who left an address with a response that was not withdrawn. */
const respondents: Group = async (tx, { consultationId }, after, most) => {
  const rows = await tx.contact.findMany({
    where: {
      response: { consultationId, withdrawnAt: null },
      ...(after !== '' && { responseId: { gt: after } }),
    },
    orderBy: { responseId: 'asc' },
    take: most,
  })
  return rows.map(({ responseId: key, email: sealed }) => addressee(key, sealed, 'respondent'))
}

/** Who left an address in a draft that was not sent. */
const writers: Group = async (tx, { consultationId }, after, most) => {
  const rows = await tx.$queryRaw<{ key: string; sealed: string }[]>`
    SELECT "id"::text AS "key", "content"->>'email' AS "sealed" FROM "Draft"
    WHERE "consultationId" = ${consultationId} AND "sentAt" IS NULL AND "content"->>'email' <> ''
      AND (${after} = '' OR "id" > ${after === '' ? null : after}::uuid)
    ORDER BY "id" LIMIT ${most}`
  return rows.map(({ key, sealed }) => addressee(key, sealed, 'writer'))
}

function addressee(key: string, sealed: string, as: Recipient): Addressee {
  const email = unseal(sealed)
  return { key, email, hash: addressHash(email), as }
}

/** Who is told of what, one group after the other. Somebody who is in two groups gets one letter. */
export const groupsToTell: Readonly<Record<AnnouncementEvent, readonly Group[]>> = {
  opened: [subscribers],
  closed: [subscribers, respondents],
  outcome_published: [subscribers, respondents],
  closing_moved: [writers],
}
