import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { eraseAddress } from './erase-address.ts'
import { eraseResponse } from './erase-response.ts'
import type { Erasure } from './erasure-list.ts'

/**
 * Erases again what was erased since the backup that was just restored. What is erased already is left alone, so it may be
 * done as often as one likes.
 *
 * @returns how many responses, drafts, complaints and addresses were erased now
 * @throws ServiceError `Forbidden`, `Unavailable`
 */
export async function reapplyErasures(
  call: Call,
  erasures: readonly Erasure[],
): Promise<{
  readonly responses: number
  readonly drafts: number
  readonly complaints: number
  readonly addresses: number
}> {
  const keysOf = (kind: Erasure['kind']) => erasures.filter((one) => one.kind === kind).map(({ key }) => key)
  const responses = await db().$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "Response" r
    WHERE encode(sha256(r."id"::text::bytea), 'hex') = ANY(${keysOf('response')})
      AND EXISTS (SELECT FROM "ResponseVersion" v WHERE v."responseId" = r."id" AND v."textDigest" <> '')`
  for (const { id } of responses) await eraseResponse(call, { response: id, letters: [] })
  const drafts = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Draft" WHERE encode(sha256("id"::text::bytea), 'hex') = ANY(${keysOf('draft')})`
  const complaints = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Complaint" WHERE encode(sha256("id"::text::bytea), 'hex') = ANY(${keysOf('complaint')})`
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  const of = { drafts: idsOf(drafts), complaints: idsOf(complaints) }
  await eraseAddress(call, { ...of, letters: [], address: null, before: call.arrivedAt })
  let addresses = 0
  for (const { at, key } of erasures.filter(({ kind }) => kind === 'address')) {
    const before = new Date(at)
    const { subscribers } = await eraseAddress(call, { drafts: [], letters: [], address: key, before })
    addresses += subscribers
  }
  return { responses: responses.length, drafts: drafts.length, complaints: complaints.length, addresses }
}
