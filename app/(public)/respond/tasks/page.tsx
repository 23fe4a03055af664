import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ActionButton } from '#components/respond/action-button.tsx'
import { CopyText } from '#components/respond/copy-text.tsx'
import { LineForm } from '#components/respond/line-form.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { checkPath, returnPath, tasksPath } from '#lib/paths/respond-paths.ts'
import { respondSteps } from '#lib/view/respond/respond-steps.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { forget, mailLink } from '#app/(public)/respond/actions.ts'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'

export const metadata: Metadata = { title: 'Your response', referrer: 'same-origin' }

/** Everything that can be answered, how far one is, and how to come back later. */
async function Tasks({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const own = await ownDraft()
  const { questions } = own.draft.consultation
  const steps = respondSteps({ questions, content: own.draft.content })
  const next = steps.find(({ done }) => !done)?.href ?? checkPath()
  const link = siteOrigin((await headers()).get('host')) + returnPath(own.secret)
  const { sent } = await searchParams
  return (
    <RespondFrame own={own} current={tasksPath()} title="Your response">
      {own.draft.responseId !== null && (
        <Notice title="You are changing a response that you sent.">
          What you sent stands until you send the change.
        </Notice>
      )}
      <dl className="govuk-summary-list rw-mt-4">
        {steps.map(({ name, href, note }) => (
          <div className="govuk-summary-list__row" key={href}>
            <dt className="govuk-summary-list__key">
              <a href={href}>{name}</a>
            </dt>
            <dd className="govuk-summary-list__value">{note}</dd>
          </div>
        ))}
      </dl>
      <div className="rw-actions rw-mt-4">
        <ButtonLink href={next}>{next === checkPath() ? 'Check and send' : 'Continue'}</ButtonLink>
      </div>
      <div className="rw-mt-6" id="later">
        <Panel title="Come back later" wash>
          <p>
            What you saved stays on this computer for 30 days. With this link you can go on from anywhere;
            whoever has it can read and change what you wrote.
          </p>
          {sent === '1' && (
            <p role="status">
              <b>We have sent you the link.</b>
            </p>
          )}
          <div className="rw-mt-3">
            <CopyText id="return-link" label="Your return link" text={link} rows={2} />
          </div>
          <div className="rw-mt-4">
            <LineForm
              action={mailLink}
              name="email"
              type="email"
              label="Send the link to an e-mail address"
              hint="The address is used for this letter only"
              button="Send the link"
            />
          </div>
          <p className="rw-mt-4">On a computer that others use, keep the link and then:</p>
          <div className="rw-mt-2">
            <ActionButton action={forget} words="Forget my response on this computer" look="secondary" />
          </div>
        </Panel>
      </div>
    </RespondFrame>
  )
}

export default formPage(Tasks)
