import { findWords, type Found } from '#lib/consultation/moderation/find-words.ts'

/**
 * Every place of a passage in a text: of its words as they are written or, when these are nowhere, from its first words to
 * the next place of its last words, where somebody typed "first words … last words". Dots may be … or three.
 *
 * @returns places in code points, in their order, none inside another; see findWords for what counts as the same words
 * @example findPassage('The last bus leaves at six.', 'the last … at six') // [{ start: 0, end: 26 }]
 */
export function findPassage(text: string, words: string): readonly Found[] {
  const written = findWords(text, words)
  const [first = '', last = '', ...more] = words.split(/\s*(?:…|\.{3})\s*/u)
  if (written.length > 0 || more.length > 0 || first === '' || last === '') return written
  const ends = findWords(text, last)
  const found: Found[] = []
  for (const { start, end } of findWords(text, first)) {
    if (start < (found.at(-1)?.end ?? 0)) continue
    const close = ends.find((one) => one.start >= end)
    if (close !== undefined) found.push({ start, end: close.end })
  }
  return found
}
