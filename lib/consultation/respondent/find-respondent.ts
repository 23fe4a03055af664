import 'server-only'
import { z } from 'zod'
import { openContent } from '#lib/consultation/draft/draft-content.ts'
import { addressHash } from '#lib/consultation/subscriber/address-hash.ts'
import { db } from '#lib/db/database.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { unseal } from '#lib/service/sealed-text.ts'

/** Where something about a respondent is: ids, for what reads or erases it. */
export type Found = {
  readonly responses: readonly string[]
  readonly drafts: readonly string[]
  /** Letters that wait to be sent. */
  readonly letters: readonly string[]
  readonly complaints: readonly string[]
  /** The keyed hash of the address, when it asked to be told; null otherwise. */
  readonly address: string | null
}

const portion = 1000

/** What people can name: the reference of a response ("RW-7K3M-Q2XD") or complaint ("RC-…"), or an e-mail address. */
export const whoSchema = z
  .string()
  .trim()
  .max(320)
  .regex(/^(R[WC]-[0-9A-Z]{4}-[0-9A-Z]{4}|[^\s@]+@[^\s@]+)$/i, {
    error: 'must be a reference, such as RW-7K3M-Q2XD, or an e-mail address',
  })

/** Reads a whole table in portions, in the order of ids, and keeps the ids for which `matches` says yes. */
async function matching<Row extends { readonly id: string }>(
  next: (after: string) => Promise<readonly Row[]>,
  matches: (row: Row) => boolean,
): Promise<string[]> {
  const ids: string[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await next(after)
    ids.push(...rows.filter(matches).map(({ id }) => id))
    const last = rows.at(-1)
    if (last === undefined || rows.length < portion) return ids
    after = last.id
  }
}

/** What `open` opens; a secret that is not the site's would find nobody, so that is said. */
function opened<Value>(open: () => Value): Value {
  try {
    return open()
  } catch (cause) {
    const message =
      'REWEIGH_SECRET is not the one that the site runs with, so e-mail addresses cannot be opened.'
    throw new OperatorError(message, { cause })
  }
}

/** Each address is sealed differently, so nothing finds one but opening all of them. */
async function byAddress(email: string): Promise<Found> {
  const wanted = addressHash(email)
  const isIt = (sealed: string): boolean =>
    sealed !== '' && addressHash(opened(() => unseal(sealed))) === wanted
  const responses = await matching(
    async (after) => {
      const where = { responseId: { gt: after } }
      const rows = await db().contact.findMany({ where, orderBy: { responseId: 'asc' }, take: portion })
      return rows.map(({ responseId: id, email: sealed }) => ({ id, sealed }))
    },
    ({ sealed }) => isIt(sealed),
  )
  const drafts = await matching(
    (after) => db().draft.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: portion }),
    ({ content }) => addressHash(opened(() => openContent(content)).email) === wanted,
  )
  const letters = await matching(
    (after) =>
      db().outboxLetter.findMany({
        where: { id: { gt: after }, to: { not: '' } },
        orderBy: { id: 'asc' },
        take: portion,
      }),
    ({ to }) => isIt(to),
  )
  const subscriber = await db().subscriber.count({ where: { addressHash: wanted } })
  const complaints = await complaintsWith({ addressHash: wanted })
  return { responses, drafts, letters, complaints, address: subscriber > 0 ? wanted : null }
}

const none: Found = { responses: [], drafts: [], letters: [], complaints: [], address: null }

const complaintsWith = async (where: Prisma.ComplaintWhereInput): Promise<string[]> =>
  (await db().complaint.findMany({ where, select: { id: true } })).map(({ id }) => id)

async function byReference(reference: string): Promise<Found> {
  if (reference.startsWith('RC-')) return { ...none, complaints: await complaintsWith({ reference }) }
  const response = await db().response.findUnique({ where: { reference }, include: { contact: true } })
  if (response === null) return none
  const { id, secretHash } = response
  const where = { OR: [{ responseId: id }, { secretHash }] }
  const drafts = await db().draft.findMany({ where, select: { id: true } })
  const letters = response.contact === null ? [] : (await byAddress(unseal(response.contact.email))).letters
  return { ...none, responses: [id], drafts: drafts.map((draft) => draft.id), letters }
}

/**
 * Finds everything that is held about a respondent: by the reference of one response or complaint, or by an e-mail address
 * (then every response, draft, complaint and waiting letter with it, and whether it asked to be told).
 *
 * @throws ServiceError `Invalid`; `NotFound` when there is nothing; `Forbidden`
 * @example await findRespondent(operatorCall(), { who: 'ann@example.org' })
 */
export const findRespondent = defineQuery({
  name: 'respondent.find',
  permission: 'respondent.trace',
  input: z.strictObject({ who: whoSchema }),
  read: async ({ who }): Promise<Found> => {
    const found = who.includes('@') ? await byAddress(who) : await byReference(who.toUpperCase())
    const { responses, drafts, letters, complaints, address } = found
    if ([responses, drafts, letters, complaints].every((ids) => ids.length === 0) && address === null) {
      throw new ServiceError({
        kind: 'NotFound',
        message: 'Nothing is held under this reference or address.',
      })
    }
    return found
  },
})
