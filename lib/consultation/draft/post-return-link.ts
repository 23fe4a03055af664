import 'server-only'
import { z } from 'zod'
import { emailAddress } from '#lib/consultation/text/email-address.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { returnPath } from '#lib/paths/respond-paths.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { draftSecret, lockDraft } from './lock-draft.ts'

const input = z.strictObject({ secret: draftSecret, email: emailAddress, origin: z.string().max(300) })
const limit = { name: 'return-link', most: 3, seconds: 900 }

const post = defineVerb({
  name: 'draft.post_link',
  permission: 'draft.write',
  input,
  change: async (tx, { secret, email, origin }) => {
    await lockDraft(tx, secret)
    await postLetter(tx, {
      to: email,
      kind: 'return-link',
      subject: 'Your link back to your response',
      text: `With this link you can go on with your response. Anybody who has it can read and change what you wrote, so keep it to yourself. A draft is kept for 30 days after its last change.\n\n${origin}${returnPath(secret)}\n\nIf you did not ask for this, you can ignore it.\n`,
    })
    return { value: undefined, entry: null }
  },
})

/**
 * Sends the return link of a draft to an address, which is not kept; at most three letters to one address in a quarter of
 * an hour.
 *
 * Throws ServiceError `NotFound`, `Invalid`, `TooMany`.
 */
export async function postReturnLink(call: Call, given: z.input<typeof input>): Promise<void> {
  const { allowed, retryAfter } = await countTry(limit, given.email.trim().toLowerCase())
  if (!allowed) {
    const message =
      'This address was sent several links just now. Look for the letter, or try a little later.'
    throw new ServiceError({ kind: 'TooMany', message, retryAfter })
  }
  return post(call, given)
}
