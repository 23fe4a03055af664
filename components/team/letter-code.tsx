import { mailboxPath } from '#lib/paths/team-paths.ts'
import type { SentTo } from '#components/ui/form-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PostButton } from './post-button.tsx'

/** Only in the demonstration: the code comes by letter instead of an app. `sent`: one was just sent. */
export function LetterCode({
  action,
  returnTo,
  again,
  sent,
}: SentTo & { returnTo: string; again: boolean; sent: boolean }) {
  return (
    <>
      <p>
        In the demonstration nobody needs an app: have the code sent, then read it in the{' '}
        <a href={mailboxPath()} target="_blank" rel="noreferrer">
          mailbox (opens in a new tab)
        </a>
        .
      </p>
      <div role="status">{sent && <Notice title="The code is in the mailbox.">It counts once.</Notice>}</div>
      <PostButton action={action} fields={{ to: returnTo, ...(again && { again: 'yes' }) }} look="secondary">
        {sent ? 'Send another code to the mailbox' : 'Send the code to the mailbox'}
      </PostButton>
    </>
  )
}
