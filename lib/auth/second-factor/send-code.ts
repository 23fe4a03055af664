import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { codeOfStep, stepAt } from './one-time-code.ts'
import { openSession } from '#lib/auth/session/open-session.ts'

/**
 * Writes a one-time code to an invented person, so that the demonstration can be tried without a telephone. Nobody else
 * gets one by letter: the link came the same way, and two keys under one mat are one.
 *
 * @throws ServiceError `Forbidden` for everybody else
 */
export const sendCode = defineVerb({
  name: 'second_factor.send',
  permission: 'second_factor.give',
  input: z.strictObject({ token: z.string().max(200) }),
  change: async (tx, { token }, { arrivedAt: now }) => {
    const session = await openSession(token, now, tx)
    if (!session?.person.invented || session.person.totpSecret === null) {
      throw new ServiceError({ kind: 'Forbidden', message: 'Codes by letter are for the demonstration.' })
    }
    const { id, email, name, totpSecret, totpLastStep } = session.person
    const step = Math.max(stepAt(now), Number(totpLastStep ?? -1n) + 1)
    const code = codeOfStep(unseal(totpSecret), step)
    const text = `Dear ${name},\n\nyour one-time code is ${code}. It counts once, for five minutes.\n`
    await postLetter(tx, { to: email, kind: 'code', subject: 'Your one-time code for Reweigh', text })
    return { value: undefined, entry: { subject: `person ${id}` } }
  },
})
