import { mailboxPath } from '#lib/paths/team-paths.ts'
import type { SentTo } from '#components/ui/form-state.ts'
import { PostButton } from './post-button.tsx'

/** Only in the demonstration: the code comes by letter instead of an app. */
export function LetterCode({ action, returnTo }: SentTo & { returnTo: string }) {
  return (
    <>
      <p>
        In the demonstration nobody needs an app: have the code sent, then read it in the{' '}
        <a href={mailboxPath()} target="_blank" rel="noreferrer">
          mailbox (opens in a new tab)
        </a>
        .
      </p>
      <PostButton action={action} fields={{ to: returnTo }} look="secondary">
        Send the code to the mailbox
      </PostButton>
    </>
  )
}
