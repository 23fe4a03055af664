import { formatCount } from './format-count.ts'

/**
 * A number with its noun in the right form.
 *
 * `plural`: the noun for every number but one, where adding an s is not enough.
 * Example: `counted(1, 'ward')` is "1 ward", `counted(1200, 'ward')` is "1,200 wards".
 */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count)} ${count === 1 ? noun : plural}`
