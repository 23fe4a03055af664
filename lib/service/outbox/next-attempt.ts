/** Minutes to wait after the first, second … attempt: ten attempts over four and a half hours. */
const waits = [2, 3, 5, 10, 15, 30, 45, 70, 90] as const

/** How often a letter is tried to be sent before it is given up. */
export const mostAttempts = waits.length + 1

/**
 * Minutes until the next attempt, after so many. The first wait is longer than a mail server may take, so that a letter
 * that is being sent is not taken up by another process.
 */
export const minutesAfter = (attempts: number): number =>
  waits[Math.min(attempts, waits.length) - 1] ?? waits[0]
