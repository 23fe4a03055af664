import 'server-only'
import { db } from '#lib/db/database.ts'
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
  const others = { responseId: { not: responseId } }
  const some = { where: { ...others, textDigest }, distinct: ['responseId'] as ['responseId'] }
  const [same, near, method] = await Promise.all([
    words === '' ? 0 : db().responseVersion.count({ where: some.where }),
    shingles.size === 0
      ? []
      : db().responseVersion.findMany({
          where: { ...others, OR: [{ textDigest }, { textBands: { hasSome: textBands(words) } }] },
          distinct: ['responseId'],
          take: mostCompared,
          select: {
            response: { select: { id: true, reference: true, state: true } },
            answers: { select: { text: true }, orderBy: { question: { position: 'asc' } } },
          },
        }),
    scenarioHash === null ? 0 : db().responseVersion.count({ where: { ...others, scenarioHash } }),
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
