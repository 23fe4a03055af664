import 'server-only'
import { ServiceError } from '#lib/errors/service-error.ts'
import { countTry, uncountTry } from '#lib/service/limit/count-try.ts'

/** The most responses that are taken from one address in ten minutes; a class or a meeting sends fewer. */
const limit = { name: 'response-send', most: 60, seconds: 600 }

/** From so many on, whoever sends shows that they are no program. */
const unusual = 5

/** What is suspicious about where a response comes from, in words for staff; nothing = null. */
export type CountedSending = { readonly suspicion: string | null }

/**
 * Counts that somebody sends a response. When it cannot be counted people can go on sending: only that is suspicious.
 *
 * @param client who sends, as far as limits go (`clientOf`)
 * @throws ServiceError `TooMany`
 */
export async function countSending(client: string): Promise<CountedSending> {
  const tries = await countTry(limit, client).catch(() => null)
  if (tries === null) return { suspicion: 'sent while nothing could be counted' }
  if (!tries.allowed) {
    const message =
      'Very many responses came from your network just now. Yours is saved here: please send it a little later.'
    throw new ServiceError({ kind: 'TooMany', message, retryAfter: tries.retryAfter })
  }
  return { suspicion: tries.count > unusual ? 'many from one address' : null }
}

/** What was not sent in the end does not count. */
export async function uncountSending(client: string): Promise<void> {
  await uncountTry(limit, client).catch(() => undefined)
}
