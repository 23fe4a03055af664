import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { AskForm } from '#components/outcome/ask-form.tsx'
import { formPage } from '#app/form-page.tsx'
import { askAction } from './actions.ts'

export const metadata: Metadata = { title: 'Hear of consultations' }

/** Where people ask to be told of consultations by e-mail. */
function Updates() {
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Hear of consultations by e-mail</h1>
        <p>
          We write when a consultation on this site opens, when it closes and when its outcome is published:
          three letters for each consultation. Every letter has a link that ends them at once.
        </p>
        <p>
          Your address is kept so that it cannot be read from the database alone, used for nothing else and
          forgotten when you stop the letters, at the latest a year after the last consultation ended.
        </p>
        <AskForm action={askAction} />
      </div>
    </Page>
  )
}

export default formPage(Updates)
