import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { ActionButton } from '#components/respond/action-button.tsx'
import { formPage } from '#app/form-page.tsx'
import { comeBack } from '#app/(public)/respond/actions.ts'

export const metadata: Metadata = {
  title: 'Your response',
  referrer: 'same-origin',
  robots: { index: false },
}

/** Where a return link leads. Opening it does nothing: a program that looks through letters opens links too. */
async function ReturnPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>Go on with your response</h1>
        <p className="rw-mt-4 rw-mb-5">
          This link opens a response on this computer. A cookie holds it for 30 days, or until you let the
          computer forget it.
        </p>
        <ActionButton action={comeBack} words="Open my response" fields={{ secret }} />
      </div>
    </Page>
  )
}

export default formPage(ReturnPage)
