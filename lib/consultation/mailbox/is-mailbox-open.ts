import 'server-only'
import { defineQuery } from '#lib/service/define-query.ts'
import { mailboxIsOpen } from '#lib/service/demonstration.ts'
import { nothing } from '#lib/service/nothing.ts'

/** Whether letters can be read on the site: over the demonstration data, where no mail server is set. */
export const isMailboxOpen = defineQuery({
  name: 'mailbox.is_open',
  permission: 'mailbox.read',
  input: nothing,
  read: () => mailboxIsOpen(),
})
