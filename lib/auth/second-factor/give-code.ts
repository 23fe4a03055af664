import 'server-only'
import { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { stepOfCode, type Slack } from './one-time-code.ts'
import { tellPerson } from '#lib/service/outbox/tell-person.ts'
import { openSession } from '#lib/auth/session/open-session.ts'

/** So many wrong codes end a session. */
export const mostWrongCodes = 5

/** A code that comes by letter may be five minutes old, or the next one when the present one was used. */
const byLetter: Slack = { behind: 10, ahead: 10 }
const byApp: Slack = { behind: 1, ahead: 1 }

/** So many wrong codes in a day, in all sessions of a person together, close the door until the day is over. */
export const mostWrongCodesInADay = 20

/** What came of a code. `token`: what the browser holds from now on; the one before opens nothing any more. */
export type GivenCode =
  | { readonly outcome: 'accepted'; readonly token: string; readonly expiresAt: Date }
  | { readonly outcome: 'wrong' }
  /** Too many wrong codes since yesterday: nothing is accepted any more, not even the right one. */
  | { readonly outcome: 'closed' }
  /** Signed out: too many wrong codes, or no session to begin with. */
  | { readonly outcome: 'signed-out' }

const input = z.strictObject({ token: z.string().max(200), code: z.string().max(40) })

/**
 * Takes the one-time code of somebody who is signed in; from then on their role counts in this session. No code counts
 * twice, not even for two sessions at once. The first code that is accepted ends the set-up.
 */
export const giveCode = defineVerb<z.infer<typeof input>, GivenCode>({
  name: 'second_factor.give',
  permission: 'second_factor.give',
  input,
  change: async (tx, { token, code }, { arrivedAt: now }) => {
    const session = await openSession(token, now, tx)
    if (session?.person.totpSecret == null) return { value: { outcome: 'signed-out' }, entry: null }
    const { person, id } = session
    const subject = `person ${person.id}`
    const note = (outcome: string) => noteSecurity('sign-in', { step: 'code', outcome, who: subject })
    if (await isClosed(tx, person, now)) {
      note('closed')
      return { value: { outcome: 'closed' }, entry: null }
    }
    const secret = unseal(session.person.totpSecret)
    const step = stepOfCode(code, { secret, now, slack: person.invented ? byLetter : byApp })
    if (step === null || !(await takeStep(tx, person.id, step, now))) {
      const { wrongCodes } = await tx.session.update({
        where: { id },
        data: { wrongCodes: { increment: 1 } },
      })
      const entry = { subject, facts: { accepted: false } }
      note('wrong')
      if (wrongCodes < mostWrongCodes) return { value: { outcome: 'wrong' }, entry }
      await tx.session.delete({ where: { id } })
      await tellPerson(tx, person, 'wrong-codes')
      return { value: { outcome: 'signed-out' }, entry }
    }
    note('accepted')
    const next = newSecret()
    await tx.session.update({
      where: { id },
      data: { tokenHash: secretHash(next), secondFactorAt: now, wrongCodes: 0 },
    })
    const { expiresAt } = session
    if (person.totpSince === null && !person.invented) await tellPerson(tx, person, 'set-up')
    const entry = { subject, facts: { accepted: true, setUp: person.totpSince === null } }
    return { value: { outcome: 'accepted', token: next, expiresAt }, entry }
  },
})

/**
 * Whether somebody guesses: whoever reads a person's letters can begin session after session. A person who has no code yet is
 * shown theirs, so there is nothing to guess; that is also how an administrator opens the door again.
 */
async function isClosed(
  tx: Transaction,
  { id, totpSince }: { readonly id: string; readonly totpSince: Date | null },
  now: Date,
): Promise<boolean> {
  if (totpSince === null) return false
  const since = new Date(Math.max(now.getTime() - 86_400_000, totpSince.getTime()))
  const wrong = await tx.auditEntry.count({
    where: {
      ...{ subject: `person ${id}`, action: 'second_factor.give', at: { gt: since } },
      facts: { path: ['accepted'], equals: false },
    },
  })
  return wrong >= mostWrongCodesInADay
}

/** Marks a time step as used; false when it, or a later one, was used before. */
async function takeStep(tx: Transaction, personId: string, step: number, now: Date): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  if (count === 0) return false
  await tx.person.updateMany({ where: { id: personId, totpSince: null }, data: { totpSince: now } })
  return true
}
