import { Notice } from '#components/ui/notice.tsx'
import { mailboxPath } from '#lib/paths/team-paths.ts'

/** Over the demonstration data: where letters go, and whom one can be. */
export function MailboxNote() {
  return (
    <Notice title="This is a demonstration.">
      <p>
        No e-mail is sent: letters arrive in the <a href={mailboxPath()}>demonstration mailbox</a>, which also
        names the people you can sign in as.
      </p>
    </Notice>
  )
}
