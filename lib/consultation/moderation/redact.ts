import { countCharacters } from '#lib/consultation/text/count-characters.ts'

/** A part of a text that is hidden: code points from `start` up to, not including, `end`. */
export type Passage = { readonly start: number; readonly end: number; readonly reason: string }

/** What stands where words were hidden: always the same, so that it says nothing about them, not even their length. */
export const hiddenMark = '[words hidden]'

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/**
 * A text with passages left out; `[words hidden]` stands for each. Passages that touch or overlap become one.
 *
 * Positions count code points, as people and every language do. A character of which a passage touches a part (the accent
 * of a letter, a member of an emoji family) is hidden whole, so nothing of what is hidden is left behind.
 *
 * @throws RangeError for a passage that is empty or not inside the text
 * @example redact('Ring 0191 now', [{ start: 5, end: 9, reason: 'contact-details' }]) // 'Ring [words hidden] now'
 */
export function redact(text: string, passages: readonly Passage[]): string {
  const length = countCharacters(text)
  for (const { start, end } of passages) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > length || start >= end) {
      throw new RangeError('A passage must be a part of the text.')
    }
  }
  const kept: string[] = []
  let at = 0
  let hiding = false
  for (const { segment } of graphemes.segment(text)) {
    const next = at + countCharacters(segment)
    const hidden = passages.some(({ start, end }) => start < next && end > at)
    if (!hidden) kept.push(segment)
    else if (!hiding) kept.push(hiddenMark)
    hiding = hidden
    at = next
  }
  return kept.join('')
}
