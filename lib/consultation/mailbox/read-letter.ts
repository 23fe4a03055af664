import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { mailboxIsOpen } from '#lib/service/demonstration.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { isForMailbox } from './is-for-mailbox.ts'
import type { LetterLine } from './list-letters.ts'

const notThere = () => new ServiceError({ kind: 'NotFound', message: 'There is no such letter.' })

/** One letter of the mailbox. Throws ServiceError `NotFound` when there is none, or the mailbox is closed. */
export const readLetter = defineQuery<{ id: string }, LetterLine & { readonly text: string }>({
  name: 'mailbox.read',
  permission: 'mailbox.read',
  input: z.strictObject({ id: z.string() }),
  read: async ({ id }) => {
    if (!z.uuid().safeParse(id).success || !(await mailboxIsOpen())) throw notThere()
    const letter = await db().outboxLetter.findUnique({ where: { id } })
    if (letter === null) throw notThere()
    const to = unseal(letter.to)
    const invented = await db().person.count({ where: { email: to, invented: true } })
    if (!isForMailbox(letter.kind, to, new Set(invented > 0 ? [to] : []))) throw notThere()
    return { id, to, subject: letter.subject, at: letter.createdAt, text: unseal(letter.text) }
  },
})
