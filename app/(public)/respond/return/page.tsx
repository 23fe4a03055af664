import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { ReturnForm } from '#components/respond/return-form.tsx'
import { formPage } from '#app/form-page.tsx'
import { comeBack } from '#app/(public)/respond/actions.ts'

export const metadata: Metadata = { title: 'Your response', robots: { index: false } }

/**
 * Where a return link leads. Its key stands after a `#`, which no browser sends: no proxy and no log ever has it. Opening it
 * does nothing: a program that looks through letters opens links too.
 */
function ReturnPage() {
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>Go on with your response</h1>
        <p className="rw-mt-4 rw-mb-5">
          This opens a response on this computer. A cookie holds it for 30 days, or until you let the computer
          forget it.
        </p>
        <ReturnForm action={comeBack} />
      </div>
    </Page>
  )
}

export default formPage(ReturnPage)
