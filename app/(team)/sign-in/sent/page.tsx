import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { MailboxNote } from '#components/team/mailbox-note.tsx'
import { isMailboxOpen } from '#lib/consultation/mailbox/is-mailbox-open.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'
import { signInPath } from '#lib/paths/team-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { formPage } from '#app/form-page.tsx'

/** Only where letters go nowhere; the page is of use without. */
const mailboxOpen = async () => isMailboxOpen(await currentCall(), {})

export const metadata: Metadata = { title: 'Check your e-mail' }

/** The same for everybody, whether or not a letter was sent. */
async function LinkSent() {
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Check your e-mail</h1>
        <p>
          If the address belongs to somebody of the team, a letter with a link is on its way. Open the link in
          this browser within 10 minutes.
        </p>
        <p>
          Nothing there? Look among unwanted mail, or <a href={signInPath()}>ask again</a>. We send at most
          three letters in 15 minutes.
        </p>
        {(await unlessAway(mailboxOpen(), false)) && <MailboxNote />}
      </div>
    </Page>
  )
}

export default formPage(LinkSent)
