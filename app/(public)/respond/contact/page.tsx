import type { Metadata } from 'next'
import { ContactForm } from '#components/respond/contact-form.tsx'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { contactPath } from '#lib/paths/respond-paths.ts'
import { formPage } from '#app/form-page.tsx'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'
import { saveContact } from '#app/(public)/respond/save-actions.ts'

export const metadata: Metadata = { title: 'E-mail for your receipt' }

/** Where to write to, if anywhere. */
async function ContactPage() {
  const own = await ownDraft()
  const { content } = own.draft
  return (
    <RespondFrame own={own} current={contactPath()} title="E-mail for your receipt">
      <ContactForm action={saveContact} seen={seenOf(content, 'contact')} email={content.email} />
    </RespondFrame>
  )
}

export default formPage(ContactPage)
