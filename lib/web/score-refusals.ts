import type { Refusal } from '#lib/errors/service-error.ts'

/** Whole seconds from 1 to 5, different for everybody, so that those who were sent away do not come back at once. */
const jitter = () => 1 + Math.floor(Math.random() * 5)

/** What everybody is told while as much waits as this server will take on. */
export const tooBusy = (): Refusal => ({
  kind: 'Unavailable',
  message: 'Too many scores are being calculated just now. Please try again.',
  retryAfter: jitter(),
})

/** What one client is told that asks for more than `most` at once. */
export const tooManyAtOnce = (most: number): Refusal => ({
  kind: 'TooMany',
  message: `No more than ${most} scores at once, please. Wait for some answers first.`,
  retryAfter: 1,
})
