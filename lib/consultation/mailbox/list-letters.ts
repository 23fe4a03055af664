import 'server-only'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { mailboxIsOpen } from '#lib/service/demonstration.ts'
import { nothing } from '#lib/service/nothing.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { isForMailbox } from './is-for-mailbox.ts'

/** A letter in the mailbox of the demonstration, without its text. */
export type LetterLine = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly at: Date
}

/** Somebody whom one can be in the demonstration. */
export type DemoPerson = { readonly name: string; readonly email: string; readonly role: string }

const newest = 100

/**
 * The newest hundred letters of the demonstration, newest first, and the invented people of the team.
 *
 * @throws ServiceError `NotFound` when the mailbox is closed
 */
export const listLetters = defineQuery<object, { letters: LetterLine[]; people: DemoPerson[] }>({
  name: 'mailbox.list',
  permission: 'mailbox.read',
  input: nothing,
  read: async () => {
    if (!(await mailboxIsOpen()))
      throw new ServiceError({ kind: 'NotFound', message: 'There is no mailbox.' })
    const people = await db().person.findMany({
      where: { invented: true, removedAt: null },
      orderBy: [{ role: 'asc' }, { email: 'asc' }],
      select: { name: true, email: true, role: true },
    })
    const invented = new Set(people.map(({ email }) => email))
    const letters = await db().outboxLetter.findMany({ orderBy: { id: 'desc' }, take: newest })
    const lines = letters.map(({ id, to, subject, createdAt, kind }) => ({
      kind,
      line: { id, to: unseal(to), subject, at: createdAt },
    }))
    return {
      people,
      letters: lines
        .filter(({ kind, line }) => isForMailbox(kind, line.to, invented))
        .map(({ line }) => line),
    }
  },
})
