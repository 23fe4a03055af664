import 'server-only'
import { z } from 'zod'
import { addressHash, keyedHash } from '#lib/consultation/subscriber/address-hash.ts'
import { emailAddress } from '#lib/consultation/text/email-address.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { env } from '#lib/env/env.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { countTry, type Limit } from '#lib/service/limit/count-try.ts'
import { postLetters } from '#lib/service/outbox/post-letter.ts'
import { parseInput } from '#lib/service/parse-input.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { acknowledgeBy } from './acknowledge-within.ts'
import { complaintLetter } from './complaint-letter.ts'
import { newComplaintReference } from './new-complaint-reference.ts'

const input = z.strictObject({ words: requiredText('Say what you complain about'), email: emailAddress })

/** Of one network (a school, a library) and to one address, whoever it belongs to. */
const fromNetwork: Limit = { name: 'complaint-send', most: 20, seconds: 600 }
const toAddress: Limit = { name: 'complaint-letter', most: 3, seconds: 3600 }

const write = defineVerb({
  name: 'complaint.write',
  permission: 'complaint.write',
  input,
  change: async (tx, { words, email }, { arrivedAt: receivedAt }) => {
    const day = receivedAt.toISOString().slice(0, 10)
    const contentHash = keyedHash('complaint', JSON.stringify([email.toLowerCase(), words, day]))
    const reference = await newComplaintReference(tx)
    const answerBy = acknowledgeBy(receivedAt)
    const { count } = await tx.complaint.createMany({
      data: {
        ...{ reference, contentHash, receivedAt, acknowledgeBy: answerBy },
        ...{ words: seal(words), email: seal(email), addressHash: addressHash(email) },
      },
      skipDuplicates: true,
    })
    const { id, reference: kept } = await tx.complaint.findUniqueOrThrow({ where: { contentHash } })
    if (count === 0) return { value: { reference: kept }, entry: null }
    const contact = env().REWEIGH_CONTACT ?? null
    const letter = complaintLetter({ reference, receivedAt, answerBy, contact })
    const [letterId = null] = await postLetters(tx, [{ to: email, kind: 'complaint-receipt', ...letter }])
    await tx.complaint.update({ where: { id }, data: { letterId } })
    return { value: { reference }, entry: { subject: `complaint ${id}` } }
  },
})

async function refuseTooMany(limit: Limit, who: string, message: string): Promise<void> {
  const { allowed, retryAfter } = await countTry(limit, who)
  if (!allowed) throw new ServiceError({ kind: 'TooMany', message, retryAfter })
}

/**
 * Somebody complains about how we handle what is about them. It is acknowledged by a letter at once. The same words from the
 * same address on the same day are one complaint, so a form that is sent twice does no harm.
 *
 * @param given `words`: up to 50,000 characters; `client`: who asks, as far as limits go (`clientOf`)
 * @returns the reference that people name it by: "RC-7K3M-Q2XD"
 * @throws ServiceError `Invalid` naming each field; `TooMany` for very many from one network, or to one address
 */
export async function writeComplaint(
  call: Call,
  { client, ...given }: { readonly words: string; readonly email: string; readonly client: string },
): Promise<{ readonly reference: string }> {
  const complaint = parseInput(input, given)
  await refuseTooMany(
    fromNetwork,
    client,
    'Very many complaints came from your network just now. What you typed is still here: please send it a little later.',
  )
  await refuseTooMany(
    toAddress,
    complaint.email.toLowerCase(),
    'Three complaints came with this e-mail address within an hour. What you typed is still here: please send it later.',
  )
  return write(call, complaint)
}
