import 'server-only'
import { env } from '#lib/env/env.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Call } from '#lib/service/call.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { askForLink } from './ask-for-link.ts'

const limit = () => ({ name: 'sign-in-ask', most: env().REWEIGH_SIGN_INS_PER_CLIENT, seconds: 3600 })

/**
 * `askForLink`, at most so often an hour from one network address (ten times unless set otherwise), whatever addresses are asked for. Where it cannot be
 * counted nobody is sent a link: signing in is closed rather than open to guessing.
 *
 * @param client who asks, as far as limits go (`clientOf`)
 * @throws ServiceError `Invalid`; `TooMany`, which says nothing about any address; `Unavailable`
 */
export async function askForLinkFrom(call: Call, client: string, given: unknown): Promise<void> {
  const { allowed, retryAfter } = await counted(client)
  if (!allowed) {
    const minutes = Math.ceil(retryAfter / 60)
    const message = `Very many links were asked for from your network. Try again in ${minutes} minutes.`
    throw new ServiceError({ kind: 'TooMany', message, retryAfter })
  }
  await askForLink(call, given)
}

async function counted(client: string) {
  try {
    return await countTry(limit(), client)
  } catch (cause) {
    const message = 'Nobody can sign in just now. Please try again.'
    throw new ServiceError({ kind: 'Unavailable', message, retryAfter: 30 }, { cause })
  }
}
