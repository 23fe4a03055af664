import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ComplaintRights } from '#components/complaint/complaint-rights.tsx'
import { Page } from '#components/layout/page.tsx'
import { MailboxNote } from '#components/team/mailbox-note.tsx'
import { acknowledgeDays } from '#lib/consultation/complaint/acknowledge-within.ts'
import { complaintReference } from '#lib/consultation/complaint/complaint-reference.ts'
import { isMailboxOpen } from '#lib/consultation/mailbox/is-mailbox-open.ts'
import { env } from '#lib/env/env.ts'
import { privacyPath } from '#lib/paths/page-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'We have your complaint', robots: { index: false } }

/** What happens now. It shows nothing of the complaint, because the reference in its address is no key. */
async function ComplaintSent({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  if (!complaintReference.safeParse(reference).success) notFound()
  return (
    <Page dataset={null} crumbs={[{ name: 'Privacy', href: privacyPath() }, { name: 'Complaint' }]}>
      <div className="rw-prose">
        <h1>We have your complaint</h1>
        <p className="rw-lead">
          Its reference is <b>{reference}</b>. Please keep it.
        </p>
        <ul>
          <li>
            A letter that acknowledges it is on its way to the address that you gave. By law you have it
            within {acknowledgeDays} days. If it does not come, look among unwanted mail.
          </li>
          <li>
            A person reads your complaint, finds out what happened, and writes to you without undue delay. We
            aim to do so within {acknowledgeDays} days.
          </li>
          <li>
            Your complaint is kept encrypted, and erased by itself{' '}
            <Link href={privacyPath()}>when its time is over</Link>. You can ask for it before, by your
            address or the reference.
          </li>
        </ul>
        <ComplaintRights contact={env().REWEIGH_CONTACT ?? null} />
        {(await isMailboxOpen(await currentCall(), {})) && <MailboxNote />}
      </div>
    </Page>
  )
}

export default formPage(ComplaintSent)
