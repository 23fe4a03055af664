import type { KeptRow } from './kept-row.ts'

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

function duration(kept: KeptRow['kept']): string {
  if ('hours' in kept) return counted(kept.hours, 'hour')
  return 'days' in kept ? counted(kept.days, 'day') : counted(kept.months, 'month')
}

/** When something is erased, in words: `{ kept: { months: 6 }, since: 'after closing' }` is "6 months after closing". */
export const keptInWords = ({ kept, since }: Pick<KeptRow, 'kept' | 'since'>): string =>
  `${duration(kept)} ${since}`
