import 'server-only'
import { z } from 'zod'
import { databaseErrorCode } from '#lib/db/database-error-code.ts'
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

const inUse = (cause: unknown) =>
  new ServiceError(
    {
      kind: 'Conflict',
      message: 'Your response is just being saved or sent from here. Please try again in a moment.',
      retryAfter: 2,
    },
    { cause },
  )

/** Whether somebody else held a row for longer than anybody waits (`lock_timeout`). */
const waitedInVain = (error: unknown): boolean =>
  error instanceof Error && databaseErrorCode(error.cause) === '55P03'

/**
 * The row of a draft, which nobody else can change until this transaction ends.
 *
 * Throws ServiceError `NotFound` for a secret that opens nothing; `Conflict` when somebody holds it for over 2 seconds.
 */
export async function lockDraft(tx: Transaction, secret: string) {
  const hash = secretHash(secret)
  try {
    await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "secretHash" = ${hash} FOR UPDATE`
  } catch (error) {
    throw waitedInVain(error) ? inUse(error) : error
  }
  const draft = await tx.draft.findUnique({ where: { secretHash: hash } })
  if (draft === null) throw noDraft()
  return draft
}
