import 'server-only'
import { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { secretHash } from '#lib/service/secret-token.ts'

/** What the browser or the return link holds. */
export const draftSecret = z.string().regex(/^[A-Za-z0-9_-]{32}$/, 'is not a return link of ours')

export const noDraft = () =>
  new ServiceError({
    kind: 'NotFound',
    message: 'We have no response under this link. Drafts are kept for 30 days after the last change.',
  })

/**
 * The row of a draft, which nobody else can change until this transaction ends.
 *
 * Throws ServiceError `NotFound` for a secret that opens nothing.
 */
export async function lockDraft(tx: Transaction, secret: string) {
  const hash = secretHash(secret)
  await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "secretHash" = ${hash} FOR UPDATE`
  const draft = await tx.draft.findUnique({ where: { secretHash: hash } })
  if (draft === null) throw noDraft()
  return draft
}
