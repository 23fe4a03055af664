import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { SignInForm } from '#components/team/sign-in-form.tsx'
import { MailboxNote } from '#components/team/mailbox-note.tsx'
import { ProviderButton } from '#components/team/provider-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { hasProvider } from '#lib/auth/next-auth/oidc-provider.ts'
import { isMailboxOpen } from '#lib/consultation/mailbox/is-mailbox-open.ts'
import { ownPath } from '#lib/auth/own-path.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { askForLinkAction } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

/** Where the team signs in. Respondents need no account. */
async function SignIn({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const fields = pageFields(await searchParams)
  const returnTo = ownPath(firstField(fields, 'to'))
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Sign in</h1>
        <p>
          For staff and the expert panel. You need no account to test the method or to respond to a
          consultation.
        </p>
        {firstField(fields, 'problem') === 'provider' && (
          <Notice tone="warning" title="You could not be signed in through your organisation.">
            Either its address for you is not on our list, or something went wrong on the way. Try again, or
            ask an administrator.
          </Notice>
        )}
        {hasProvider() && <ProviderButton returnTo={returnTo} />}
        <SignInForm action={askForLinkAction} returnTo={returnTo} />
        {(await isMailboxOpen(await currentCall(), {})) && <MailboxNote />}
      </div>
    </Page>
  )
}

export default formPage(SignIn)
