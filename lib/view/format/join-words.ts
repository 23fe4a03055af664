/**
 * A list as it is said aloud.
 *
 * Example: `joinWords(['a', 'b', 'c'])` is "a, b and c"; nothing is an empty text.
 */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
