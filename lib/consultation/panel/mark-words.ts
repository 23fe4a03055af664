import 'server-only'
import { z } from 'zod'
import type { Found } from '#lib/consultation/moderation/find-words.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { findPassage } from './find-passage.ts'
import { keepPassage } from './keep-passage.ts'
import { panelAnswer } from './panel-rows.ts'

const refused = (message: string) =>
  new ServiceError({ kind: 'Invalid', message: 'Nothing was marked.', issues: [{ path: 'words', message }] })

/**
 * Marks words of an answer as evidence, by the words themselves, for people who type or copy them. Capitals and line ends
 * need not be the same; of a long passage the first and the last words do, with … between them.
 *
 * @param input `near`: about where the words begin, in code points, when they stand in several places
 * @throws ServiceError `Invalid` (no words, they are not in the answer, or stand in several places and nothing says which),
 *   `NotFound`, `Forbidden`
 * @example await markWords(call, { answer, words: 'the last bus leaves at six' })
 */
export const markWords = defineVerb({
  name: 'panel.mark_passage',
  permission: 'panel.code',
  input: z.strictObject({
    answer: z.uuid(),
    words: requiredText('Enter the words to mark'),
    near: z.int().min(0).exactOptional(),
  }),
  change: async (tx, { answer: answerId, words, near }, call) => {
    const answer = await panelAnswer(tx, answerId)
    const place = placeOf(findPassage(answer.words, words), near)
    return keepPassage(tx, { answerId, ...place }, answer, call)
  },
})

function placeOf(places: readonly Found[], near: number | undefined): Found {
  const [first, ...others] = places
  if (first === undefined) throw refused('These words are not in the answer; copy them exactly')
  if (others.length === 0) return first
  if (near === undefined) {
    throw refused(`These words stand in ${places.length} places; add some of the words beside them`)
  }
  return others.reduce(
    (best, place) => (Math.abs(place.start - near) < Math.abs(best.start - near) ? place : best),
    first,
  )
}
