import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'
import { secretHash } from '#lib/service/secret-token.ts'

const input = z.strictObject({ token: z.string().max(200), everywhere: z.boolean() })

/**
 * Signs out: here, or everywhere that the same person is signed in. Whoever holds the token may, with or without the
 * second factor. A token that opens nothing is no error: the wish is fulfilled.
 */
export const endSession = defineVerb({
  name: 'session.end',
  permission: 'second_factor.give',
  input,
  change: async (tx, { token, everywhere }) => {
    const session = await tx.session.findUnique({ where: { tokenHash: secretHash(token) } })
    if (session === null) return { value: 0, entry: null }
    const { id, personId } = session
    const { count } = await tx.session.deleteMany({ where: everywhere ? { personId } : { id } })
    return { value: count, entry: { subject: `person ${personId}`, facts: { sessions: count, everywhere } } }
  },
})
