import 'server-only'
import type { Call } from '#lib/service/call.ts'
import { eraseAddress } from './erase-address.ts'
import { eraseResponse } from './erase-response.ts'
import { addErasures, erasureKey, type Erasure } from './erasure-list.ts'
import { findRespondent, type Found } from './find-respondent.ts'

/**
 * Erases everything that is held about a respondent (see `findRespondent`, `eraseResponse`, `eraseAddress`).
 *
 * It is written to the list first, so that whatever happens next, no restore brings it back; doing it again goes on where
 * it was interrupted.
 *
 * @param input `who`: a reference or an e-mail address; `list`: the file of erasures
 * @returns what was found, and is erased
 * @throws ServiceError as `findRespondent`, and what the file system says
 */
export async function eraseRespondent(
  call: Call,
  { who, list }: { readonly who: string; readonly list: string },
): Promise<Found> {
  const found = await findRespondent(call, { who })
  const { responses, drafts, letters, complaints, address } = found
  const at = call.arrivedAt.toISOString()
  const listed: Erasure[] = [
    ...responses.map((id) => ({ at, kind: 'response' as const, key: erasureKey(id) })),
    ...drafts.map((id) => ({ at, kind: 'draft' as const, key: erasureKey(id) })),
    ...complaints.map((id) => ({ at, kind: 'complaint' as const, key: erasureKey(id) })),
    ...(address === null ? [] : [{ at, kind: 'address' as const, key: address }]),
  ]
  await addErasures(list, listed)
  for (const response of responses) await eraseResponse(call, { response, letters })
  await eraseAddress(call, { drafts, letters, complaints, address, before: call.arrivedAt })
  return found
}
