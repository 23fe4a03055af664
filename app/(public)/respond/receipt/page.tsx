import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ActionButton } from '#components/respond/action-button.tsx'
import { CopyText } from '#components/respond/copy-text.tsx'
import { MethodCard } from '#components/respond/method-card.tsx'
import { ResponseSummary } from '#components/respond/response-summary.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import {
  contactPath,
  responseTextPath,
  returnPath,
  tasksPath,
  withdrawPath,
} from '#lib/paths/respond-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { responseSummary } from '#lib/view/respond/response-summary.ts'
import { formPage } from '#app/form-page.tsx'
import { forget, reopen } from '#app/(public)/respond/actions.ts'
import { DecisionsSection } from '#app/(public)/respond/appeal/decisions-section.tsx'
import { draftMethod } from '#app/(public)/respond/draft-method.ts'
import { heldDraft } from '#app/(public)/respond/own-draft.ts'
import { ownResponse } from '#app/(public)/respond/own-response.ts'
import { ConsultationFrame } from '#app/(public)/respond/respond-frame.tsx'

export const metadata: Metadata = { title: 'Your response', referrer: 'same-origin' }

/** What was sent, with its reference, its link, and the ways to change or withdraw it. */
async function ReceiptPage() {
  const { own, secret, now } = await ownResponse()
  const { consultation, content, reference, version, sentAt, inGrace, withdrawnAt, hasEmail, looksFirst } =
    own
  const link = siteOrigin((await headers()).get('host')) + returnPath(secret)
  const method = await draftMethod(consultation.datasetId, content.scenario, content.scenarioTitle)
  const changing = (await heldDraft())?.draft.sentAt === null
  const open = consultation.stage === 'open' && withdrawnAt === null
  const rows = responseSummary(consultation, content).filter(({ href }) => href !== contactPath())
  return (
    <ConsultationFrame consultation={consultation} now={now}>
      <div className="rw-measure">
        <h1>{withdrawnAt === null ? 'We have received your response' : 'Your response is withdrawn'}</h1>
        <p className="rw-mt-4">Your reference</p>
        <p className="rw-reference">{reference}</p>
        {withdrawnAt === null ? (
          <p className="rw-mt-3">
            {version === 1 ? 'Received' : `Version ${version} received`} at {formatMoment(sentAt)}.
            {inGrace &&
              ' It came in the minutes after closing, from a page that you opened before, so it counts.'}
            {looksFirst &&
              ' It counts as received. It was sent without the check of your browser, so a person looks at it before it is counted with the others.'}
            {hasEmail && ' We are sending a letter to the address that you left.'}
          </p>
        ) : (
          <p className="rw-mt-3">
            Withdrawn at {formatMoment(withdrawnAt)}. It will not be published or analysed, and the e-mail
            address that you may have left is deleted.
          </p>
        )}
        {withdrawnAt === null && (
          <div className="rw-mt-4">
            <CopyText
              id="return-link"
              label={`Your link, to read it${open ? `, change it or withdraw it until ${formatMoment(consultation.closesAt)}` : ''}`}
              text={link}
              rows={2}
            />
            <p className="rw-note rw-mt-2">Keep it to yourself: whoever has it can do the same.</p>
          </div>
        )}
        {open && changing && (
          <div className="rw-mt-4">
            <Notice tone="warning" title="You have begun to change it and have not sent the change.">
              <p>
                <a href={tasksPath()}>Go on with the change</a>
              </p>
            </Notice>
          </div>
        )}
        {open && (
          <div className="rw-actions rw-mt-5">
            {!changing && <ActionButton action={reopen} words="Change my response" look="secondary" />}
            <ButtonLink look="secondary" href={withdrawPath()}>
              Withdraw my response
            </ButtonLink>
          </div>
        )}
        <DecisionsSection reference={reference} />
        <h2 className="rw-mt-6">What you sent</h2>
        <ResponseSummary rows={rows} changing={false} />
        {method && <MethodCard method={method} />}
        <p className="rw-mt-4">
          <a href={responseTextPath()}>Download it as text</a>
        </p>
        <p className="rw-mt-5 rw-mb-2">On a computer that others use, keep the link and then:</p>
        <ActionButton action={forget} words="Forget my response on this computer" look="secondary" />
      </div>
    </ConsultationFrame>
  )
}

export default formPage(ReceiptPage)
