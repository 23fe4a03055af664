import { countCharacters } from '#lib/consultation/text/count-characters.ts'

/** Where words stand in a text, in code points. */
export type Found = { readonly start: number; readonly end: number }

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/**
 * Every place where words stand in a text, as they are written but for capitals; any white space matches any other, so
 * that words copied across a line end are found.
 *
 * @param words what to look for; without anything visible nothing is found
 * @example findWords('Ring 0191, ring 0191', '0191') // [{ start: 5, end: 9 }, { start: 16, end: 20 }]
 */
export function findWords(text: string, words: string): readonly Found[] {
  const parts = words.trim().split(/\s+/u).filter(Boolean)
  if (parts.length === 0) return []
  const pattern = new RegExp(parts.map(escaped).join('\\s+'), 'giu')
  const found: Found[] = []
  let units = 0
  let points = 0
  for (const match of text.matchAll(pattern)) {
    const start = points + countCharacters(text.slice(units, match.index))
    points = start + countCharacters(match[0])
    units = match.index + match[0].length
    found.push({ start, end: points })
  }
  return found
}
