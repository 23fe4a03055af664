import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { nearIdentical } from './similar-responses.ts'
import { resemblance, shinglesOf } from './text-bands.ts'

/** So many responses that share a band are read and compared: a campaign is known by a few of its responses. */
const mostCompared = 20

type Version = {
  readonly responseId: string
  readonly consultationId: string
  readonly textDigest: string
  readonly textBands: readonly number[]
  /** All its words, as `textBands` was made of them. */
  readonly words: string
}

type Other = { readonly id: string; readonly repeatsId: string | null; readonly words: string }

/**
 * Keeps which possible campaign a response belongs to, when a version of it is written: that of another response of the
 * same consultation which says the same or nearly the same now (what staff see as "Similar responses"), named by the first
 * of them. A response that says something of its own belongs to none, as one with too few words to tell.
 *
 * So that a campaign can be counted once without reading 110,000 responses (docs/decisions/0013).
 */
export async function joinCampaign(tx: Transaction, version: Version): Promise<void> {
  const { responseId } = version
  const other = await otherOfCampaign(tx, version)
  const repeatsId = other === null ? null : (other.repeatsId ?? other.id)
  await tx.response.update({ where: { id: responseId }, data: { repeatsId } })
  if (other?.repeatsId === null) {
    await tx.response.update({ where: { id: other.id }, data: { repeatsId: other.id } })
  }
}

async function otherOfCampaign(
  tx: Transaction,
  { responseId, consultationId, textDigest, textBands, words }: Version,
): Promise<Other | null> {
  if (textBands.length === 0) return null
  // Found first, then read: with its limit in sight PostgreSQL would read every version instead of asking the index.
  const others = (like: Prisma.Sql, most: number) => tx.$queryRaw<Other[]>`
    WITH alike AS MATERIALIZED (
      SELECT v."responseId", v."number" FROM "ResponseVersion" v WHERE ${like}
    )
    SELECT r."id", r."repeatsId", (
        SELECT string_agg(a."text", E'\n' ORDER BY q."position") FROM "Answer" a
        JOIN "Question" q ON q."id" = a."questionId"
        WHERE a."responseId" = v."responseId" AND a."versionNumber" = v."number") AS "words"
    FROM alike v JOIN "Response" r ON r."id" = v."responseId" AND r."newestVersion" = v."number"
    WHERE r."id" <> ${responseId}::uuid AND r."consultationId" = ${consultationId}
      AND r."withdrawnAt" IS NULL
    LIMIT ${most}`
  const [same] = await others(Prisma.sql`v."textDigest" = ${textDigest}`, 1)
  if (same !== undefined) return same
  const near = await others(Prisma.sql`v."textBands" && ${[...textBands]}::int[]`, mostCompared)
  const shingles = shinglesOf(words)
  return near.find((one) => resemblance(shingles, shinglesOf(one.words)) >= nearIdentical) ?? null
}
