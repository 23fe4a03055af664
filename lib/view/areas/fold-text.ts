/**
 * A name as people type it: without capitals, accents, apostrophes and other punctuation, "&" as "and".
 *
 * Example: `foldText('St. John’s & Hŵl')` is "st johns and hwl".
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
