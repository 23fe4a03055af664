import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { SignInForm } from '#components/team/sign-in-form.tsx'
import { MailboxNote } from '#components/team/mailbox-note.tsx'
import { isMailboxOpen } from '#lib/consultation/mailbox/is-mailbox-open.ts'
import { ownPath } from '#lib/auth/own-path.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { untouched } from '#lib/web/define-action.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { askForLinkAction } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

/** Where the team signs in. Respondents need no account. */
export default async function SignIn({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const returnTo = ownPath(firstField(pageFields(await searchParams), 'to'))
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Sign in</h1>
        <p>
          For staff and the expert panel. You need no account to test the method or to respond to a
          consultation.
        </p>
        <SignInForm action={askForLinkAction} before={untouched} returnTo={returnTo} />
        {(await isMailboxOpen(await currentCall(), {})) && <MailboxNote />}
      </div>
    </Page>
  )
}
