import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { Mailbox } from '#components/team/mailbox.tsx'
import { isMailboxOpen } from '#lib/consultation/mailbox/is-mailbox-open.ts'
import { listLetters } from '#lib/consultation/mailbox/list-letters.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Demonstration mailbox', robots: { index: false } }

/** The letters of the demonstration, which in earnest would go out by e-mail. */
async function MailboxPage() {
  const call = await currentCall()
  if (!(await isMailboxOpen(call, {}))) notFound()
  const { letters, people } = await listLetters(call, {})
  return (
    <Page dataset={null}>
      <Mailbox letters={letters} people={people} />
    </Page>
  )
}

export default formPage(MailboxPage)
