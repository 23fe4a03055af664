import type { Metadata } from 'next'
import { PublicationForm } from '#components/respond/publication-form.tsx'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { publicationPath } from '#lib/paths/respond-paths.ts'
import { formPage } from '#app/form-page.tsx'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'
import { savePublication } from '#app/(public)/respond/save-actions.ts'

export const metadata: Metadata = { title: 'What may we publish?' }

/** What may become public. */
async function PublicationPage() {
  const own = await ownDraft()
  const { content } = own.draft
  return (
    <RespondFrame own={own} current={publicationPath()} title="What may we publish?">
      <PublicationForm
        action={savePublication}
        seen={seenOf(content, 'publication')}
        publication={content.publication}
        name={content.name}
      />
    </RespondFrame>
  )
}

export default formPage(PublicationPage)
