import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { CodeForm } from '#components/team/code-form.tsx'
import { LetterCode } from '#components/team/letter-code.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { SetUpSteps } from '#components/team/set-up-steps.tsx'
import { ownPath } from '#lib/auth/own-path.ts'
import { qrRows } from '#lib/auth/qr-rows.ts'
import { readSecondFactor } from '#lib/auth/second-factor/read-second-factor.ts'
import { accountPath, signInPath } from '#lib/paths/team-paths.ts'
import { arrivalTime } from '#lib/web/arrival-time.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { sessionToken } from '#lib/web/session-jar.ts'
import { formPage } from '#app/form-page.tsx'
import { signOutAction } from '#app/(team)/account/actions.ts'
import { giveCodeAction, sendCodeAction } from './actions.ts'

export const metadata: Metadata = { title: 'One-time code' }

/** Asks for the one-time code after the link, or sets it up the first time. */
async function Code({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const fields = pageFields(await searchParams)
  const returnTo = ownPath(firstField(fields, 'to'))
  const again = firstField(fields, 'again') === 'yes'
  const factor = await readSecondFactor(await sessionToken(), arrivalTime(), again)
  if (factor.state === 'signed-out') redirect(signInPath(returnTo === '/' ? '' : returnTo))
  if (factor.state === 'given') redirect(returnTo === '/' ? accountPath() : returnTo)
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>{factor.state === 'new' ? 'Set up your one-time code' : 'One-time code'}</h1>
        {again && (
          <p>
            You are signed in. What you want to do decides who may sign in, so we ask for a new code: it
            counts for 15 minutes.
          </p>
        )}
        {factor.state === 'new' && <SetUpSteps secret={factor.secret} picture={qrRows(factor.address)} />}
        {factor.state === 'asked' && factor.byLetter && (
          <LetterCode
            action={sendCodeAction}
            returnTo={returnTo}
            again={again}
            sent={firstField(fields, 'sent') === 'yes'}
          />
        )}
        <CodeForm action={giveCodeAction} returnTo={returnTo} />
        <div className="rw-mt-6">
          <PostButton action={signOutAction} look="secondary">
            Sign out
          </PostButton>
        </div>
      </div>
    </Page>
  )
}

export default formPage(Code)
