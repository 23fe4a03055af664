import { createHash } from 'node:crypto'
import type { PanelAnswer } from './panel-response.ts'

type Passage = {
  readonly id: string
  readonly answerId: string
  readonly start: number
  readonly end: number
  readonly wordsDigest: string
  readonly personId: string
}

/** SHA-256 of words, 64 hexadecimal digits: whether they are still the same. */
export const wordsDigest = (words: string): string => createHash('sha256').update(words).digest('hex')

/** The code points of a text from `start` up to, not including, `end`. */
export const passageOf = (words: string, start: number, end: number): string =>
  Array.from(words).slice(start, end).join('')

/**
 * Passages with their words, taken from what the panel may read now. A passage of words that are others by now, because
 * more was redacted, is left out: where it stood means nothing any more.
 */
export function shownPassages(
  answers: readonly Pick<PanelAnswer, 'id' | 'words'>[],
  passages: readonly Passage[],
) {
  const wordsOf = new Map(answers.map(({ id, words }) => [id, words]))
  return passages.flatMap(({ wordsDigest: digest, ...passage }) => {
    const words = wordsOf.get(passage.answerId)
    if (words === undefined || wordsDigest(words) !== digest) return []
    return [{ ...passage, quotation: passageOf(words, passage.start, passage.end) }]
  })
}
