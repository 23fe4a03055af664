import 'server-only'
import { z } from 'zod'
import { emailAddress } from '#lib/consultation/text/email-address.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { confirmPath } from '#lib/paths/outcome-paths.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { parseInput } from '#lib/service/parse-input.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { addressHash } from './address-hash.ts'

const input = z.strictObject({
  email: emailAddress,
  /** Where the site is: "https://reweigh.example.org". */
  origin: z.string().max(300),
})

/** How long the link in the letter can be used, in days; then the address is forgotten. */
export const confirmDays = 7

const letters = { name: 'updates-letter', most: 3, seconds: 900 }
const askings = { name: 'updates-ask', most: 20, seconds: 600 }

const ask = defineVerb({
  name: 'subscriber.ask',
  permission: 'updates.choose',
  input,
  change: async (tx, { email, origin }, { arrivedAt: askedAt }) => {
    const secret = newSecret()
    const asked = { email: seal(email), askedAt, confirmHash: secretHash(secret) }
    const hash = addressHash(email)
    await tx.subscriber.upsert({
      where: { addressHash: hash },
      create: { addressHash: hash, ...asked },
      update: asked,
    })
    await postLetter(tx, {
      to: email,
      kind: 'confirm-updates',
      subject: 'Confirm that you want to hear about consultations',
      text: confirmLetter(origin + confirmPath(secret)),
    })
    return { value: undefined, entry: null }
  },
})

/**
 * Somebody asks to be told of consultations. They get one letter, and nothing else before they confirm it there. Whoever
 * asks learns nothing about the address: the answer and the letter are the same whether it is known, and a fourth letter
 * within a quarter of an hour is not sent.
 *
 * @param client who asks, as far as limits go (`clientOf`)
 * Throws ServiceError `Invalid` for what is no e-mail address, and `TooMany` for very many addresses from one network.
 */
export async function askToBeTold(
  call: Call,
  { client, ...given }: { readonly email: string; readonly origin: string; readonly client: string },
): Promise<void> {
  const { email, origin } = parseInput(input, given)
  const tries = await countTry(askings, client)
  if (!tries.allowed) {
    const message = 'Very many addresses came from your network just now. Please try again a little later.'
    throw new ServiceError({ kind: 'TooMany', message, retryAfter: tries.retryAfter })
  }
  const { allowed } = await countTry(letters, email.toLowerCase())
  if (allowed) await ask(call, { email, origin })
}

const confirmLetter = (
  link: string,
): string => `Somebody, most likely you, asked us to write to this address when a consultation opens, when it closes and when its outcome is published.

To get these letters, open this link and press the button there, within ${confirmDays} days:

${link}

We keep the address until you stop the letters, at the latest until a year after the last consultation ended.

If you get them already, or did not ask for them, you need do nothing: we send nothing more because of this.
`
