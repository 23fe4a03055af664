import 'server-only'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ModerationState } from './moderation-state.ts'
import { resemblance, shinglesOf, textBands } from './text-bands.ts'

/** From this resemblance on, two texts are called near-identical. */
export const nearIdentical = 0.6
const mostShown = 20
const mostCompared = 200

export type SimilarResponse = {
  readonly id: string
  readonly reference: string
  readonly state: ModerationState
  /** 1 = the same words. */
  readonly resemblance: number
}

type Version = {
  readonly responseId: string
  readonly textDigest: string
  readonly scenarioHash: string | null
  readonly answers: readonly { readonly text: string }[]
}

const wordsOf = (answers: Version['answers']): string => answers.map(({ text }) => text).join('\n')

/**
 * Other responses with the same or nearly the same words, and how many have exactly the same words or the same method:
 * signs of a campaign. Nothing is hidden or dropped because of it.
 *
 * `sameWords`, `sameMethod`: other responses, by any of their versions.
 */
export async function similarResponses({ responseId, textDigest, scenarioHash, answers }: Version) {
  const words = wordsOf(answers)
  const shingles = shinglesOf(words)
  const alike = shingles.size === 0 ? [] : await versionsAlike(responseId, textDigest, textBands(words))
  const [same, near, method] = await Promise.all([
    words === '' ? 0 : othersWith(responseId, Prisma.sql`"textDigest" = ${textDigest}`),
    db().responseVersion.findMany({
      where: { OR: alike },
      select: {
        response: { select: { id: true, reference: true, state: true } },
        answers: { select: { text: true }, orderBy: { question: { position: 'asc' } } },
      },
    }),
    scenarioHash === null ? 0 : othersWith(responseId, Prisma.sql`"scenarioHash" = ${scenarioHash}`),
  ])
  const compared = near
    .map(({ response, answers: own }): SimilarResponse => ({
      ...response,
      resemblance: resemblance(shingles, shinglesOf(wordsOf(own))),
    }))
    .filter(({ resemblance: alike }) => alike >= nearIdentical)
    .sort((one, other) => other.resemblance - one.resemblance)
  return { sameWords: same, sameMethod: method, near: compared.slice(0, mostShown), found: compared.length }
}

/** How many other responses have a version like this. */
async function othersWith(responseId: string, like: Prisma.Sql): Promise<number> {
  const [counted] = await db().$queryRaw<{ responses: number }[]>`
    SELECT count(DISTINCT "responseId")::int AS "responses" FROM "ResponseVersion"
    WHERE ${like} AND "responseId" <> ${responseId}::uuid`
  return counted?.responses ?? 0
}

/**
 * One version of each other response that shares a band of words, those with the same words first. Found by the index
 * before any of them is read: with the limit in sight PostgreSQL would read every version instead.
 */
const versionsAlike = (responseId: string, textDigest: string, bands: readonly number[]) =>
  db().$queryRaw<{ responseId: string; number: number }[]>`
    WITH alike AS MATERIALIZED (
      SELECT "responseId", "number", true AS "same" FROM "ResponseVersion" WHERE "textDigest" = ${textDigest}
      UNION ALL
      SELECT "responseId", "number", false FROM "ResponseVersion" WHERE "textBands" && ${[...bands]}::int[]
    )
    SELECT "responseId", min("number") AS "number" FROM alike WHERE "responseId" <> ${responseId}::uuid
    GROUP BY "responseId" ORDER BY bool_or("same") DESC, "responseId" LIMIT ${mostCompared}`
