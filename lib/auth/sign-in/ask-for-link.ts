import 'server-only'
import { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import { isActive } from '#lib/auth/active-person.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { linkPath } from '#lib/paths/team-paths.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { linkHash } from './link-hash.ts'

/** How long a link can be used, in minutes. */
export const linkMinutes = 10

/** At most so many letters to one address in so many minutes. */
export const most = { letters: 3, minutes: 15 } as const

const minutes = (count: number) => count * 60_000

const input = z.strictObject({
  email: teamEmail,
  /** What the browser holds that asks. */
  browser: z.string().min(32).max(64),
  /** Where the site is: "https://reweigh.example.org". */
  origin: z.string(),
  returnTo: z.string(),
})

/**
 * Sends a sign-in link to somebody of the team: the link and its letter are one transaction. Nothing is sent to an
 * address that nobody of the team has, nor a fourth letter within a quarter of an hour; the answer is always the same.
 *
 * @throws ServiceError `Invalid` for what is no e-mail address
 */
export const askForLink = defineVerb({
  name: 'sign_in.ask',
  permission: 'sign_in.ask',
  input,
  change: async (tx, { email, browser, origin, returnTo }, { arrivedAt }) => {
    const done = { value: undefined, entry: null }
    // Locked, so that a hundred requests at once are counted one after the other.
    const [found] = await tx.$queryRaw<
      { id: string }[]
    >`SELECT "id" FROM "Person" WHERE "email" = ${email} FOR UPDATE`
    const person = found && (await tx.person.findUnique({ where: { id: found.id } }))
    const note = (outcome: string) =>
      noteSecurity('sign-in', { step: 'link', outcome, who: person ? `person ${person.id}` : 'unknown' })
    if (!person || !(await isActive(person, tx))) {
      note('nobody')
      return done
    }
    if (!(await mayWriteAgain(tx, email, arrivedAt))) {
      note('too many letters')
      return done
    }
    note('sent')
    const token = newSecret()
    await tx.signInLink.create({
      data: {
        tokenHash: linkHash(token),
        email,
        browserHash: secretHash(browser),
        createdAt: arrivedAt,
        expiresAt: new Date(arrivedAt.getTime() + minutes(linkMinutes)),
      },
    })
    const text = letter(person.name, origin + linkPath(token, returnTo))
    await postLetter(tx, { to: email, kind: 'sign-in', subject: 'Your link to sign in to Reweigh', text })
    return done
  },
})

async function mayWriteAgain(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - minutes(most.minutes))
  return (await tx.signInLink.count({ where: { email, createdAt: { gt: since } } })) < most.letters
}

const letter = (name: string, link: string): string => `Dear ${name},

to sign in to Reweigh, open this link in the browser that you asked from, and press the button there:

${link}

The link can be used once, within ${linkMinutes} minutes. If you did not ask for it, you need do nothing: nobody can sign in with it in another browser.
`
