import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionButton } from '#components/respond/action-button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { receiptPath } from '#lib/paths/respond-paths.ts'
import { formPage } from '#app/form-page.tsx'
import { withdraw } from '#app/(public)/respond/actions.ts'
import { ownResponse } from '#app/(public)/respond/own-response.ts'
import { ConsultationFrame } from '#app/(public)/respond/respond-frame.tsx'

export const metadata: Metadata = { title: 'Withdraw your response' }

/** Asks once more before a response is taken back for good. */
async function WithdrawPage() {
  const { own, now } = await ownResponse()
  if (own.withdrawnAt !== null) redirect(receiptPath())
  return (
    <ConsultationFrame consultation={own.consultation} now={now}>
      <div className="rw-measure">
        <h1>Withdraw your response {own.reference}?</h1>
        <p className="rw-mt-4">
          It will not be published, analysed or counted as received, and it cannot be brought back. You can
          send a new one while the consultation is open.
        </p>
        <div className="rw-actions rw-mt-5">
          <ActionButton action={withdraw} words="Withdraw it" look="warning" />
          <ButtonLink look="secondary" href={receiptPath()}>
            Keep it
          </ButtonLink>
        </div>
      </div>
    </ConsultationFrame>
  )
}

export default formPage(WithdrawPage)
