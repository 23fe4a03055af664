import 'server-only'
import { noDraft } from '#lib/consultation/draft/lock-draft.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { secretHash } from '#lib/service/secret-token.ts'

/**
 * The same request, made as the author of the response that a secret opens.
 *
 * Throws ServiceError `NotFound` for a secret that opens none.
 */
export async function respondentCall(call: Call, secret: string): Promise<Call> {
  const found = await db().response.findUnique({
    where: { secretHash: secretHash(secret) },
    select: { id: true },
  })
  if (found === null) throw noDraft()
  return { ...call, actor: { kind: 'respondent', responseId: found.id } }
}

/** The response of the author who asks. Only their permissions lead here, so anybody else is a fault of ours. */
export function ownResponseId({ actor }: Call): string {
  if (actor.kind !== 'respondent') throw new Error('Only the author of a response has one.')
  return actor.responseId
}
