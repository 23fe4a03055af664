import type { Metadata } from 'next'
import { ComplaintForm } from '#components/complaint/complaint-form.tsx'
import { ComplaintRights } from '#components/complaint/complaint-rights.tsx'
import { Page } from '#components/layout/page.tsx'
import { KeepTyped } from '#components/ui/keep-typed.tsx'
import { acknowledgeDays } from '#lib/consultation/complaint/acknowledge-within.ts'
import { env } from '#lib/env/env.ts'
import { privacyPath } from '#lib/paths/page-paths.ts'
import { formPage } from '#app/form-page.tsx'
import { complainAction } from './actions.ts'

export const metadata: Metadata = { title: 'Complain about how we handle personal data' }

/** Where people complain about how we handle what is about them. */
function ComplaintPage() {
  return (
    <Page dataset={null} crumbs={[{ name: 'Privacy', href: privacyPath() }, { name: 'Complaint' }]}>
      <div className="rw-prose">
        <h1>Complain about how we handle personal data</h1>
        <p className="rw-lead">
          You get a letter at once that says that we have your complaint. A person reads it and answers
          without undue delay; we aim at {acknowledgeDays} days.
        </p>
        <p>
          This is about data of yours: what we hold, show or do with it. To have a decision of moderators
          looked at again, use the page of your response instead.
        </p>
        <ComplaintRights contact={env().REWEIGH_CONTACT ?? null} />
      </div>
      <div className="rw-measure rw-mt-5">
        <KeepTyped>
          <ComplaintForm action={complainAction} />
        </KeepTyped>
      </div>
    </Page>
  )
}

export default formPage(ComplaintPage)
