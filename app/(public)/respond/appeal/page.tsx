import type { Metadata } from 'next'
import { AppealForm } from '#components/responses/appeal-form.tsx'
import { OwnDecisions } from '#components/responses/own-decisions.tsx'
import { KeepTyped } from '#components/ui/keep-typed.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { receiptPath } from '#lib/paths/respond-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { formPage } from '#app/form-page.tsx'
import { ownResponse } from '#app/(public)/respond/own-response.ts'
import { ConsultationFrame } from '#app/(public)/respond/respond-frame.tsx'
import { appealAction } from './actions.ts'
import { ownDecisions } from './own-decisions.ts'

export const metadata: Metadata = { title: 'Ask us to look again', referrer: 'same-origin' }

/** Where an author disagrees with what moderators decided: once, and somebody else decides. */
async function AppealPage() {
  const { own, now } = await ownResponse()
  const decided = await ownDecisions()
  return (
    <ConsultationFrame consultation={own.consultation} now={now}>
      <div className="rw-measure">
        <h1>Ask us to look again</h1>
        <p className="rw-mt-4 rw-mb-4">
          About your response {own.reference}. <a href={receiptPath()}>Back to your response</a>
        </p>
        {decided.appealUntil === null ? (
          <Notice title={decided.problem} />
        ) : (
          <>
            <OwnDecisions level={2} view={{ ...decided, reference: own.reference }} />
            <p className="rw-mt-5 rw-mb-4">
              You can do this once, until {formatMoment(decided.appealUntil)}. Somebody else than the one who
              decided looks at it again. Until then what was decided stays as it is.
            </p>
            <KeepTyped>
              <AppealForm action={appealAction} />
            </KeepTyped>
          </>
        )}
      </div>
    </ConsultationFrame>
  )
}

export default formPage(AppealPage)
