import type { HiddenRow } from './hide-words.tsx'

/**
 * The words that a decision hides, sorted by reason, for the rows of the form. Positions are in code points.
 */
export function hiddenRows(
  text: string,
  passages: readonly { readonly start: number; readonly end: number; readonly reason: string }[],
): readonly HiddenRow[] {
  const points = Array.from(text)
  const rows = new Map<string, Set<string>>()
  for (const { start, end, reason } of passages) {
    const words = points.slice(start, end).join('').replace(/\s+/gu, ' ')
    rows.set(reason, (rows.get(reason) ?? new Set()).add(words))
  }
  return [...rows].map(([why, words]) => ({ why, words: [...words].join('\n') }))
}
