import type { Metadata } from 'next'
import { AboutForm } from '#components/respond/about-form.tsx'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { knowsPostcodes } from '#lib/dataset/knows-postcodes.ts'
import { aboutPath } from '#lib/paths/respond-paths.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { formPage } from '#app/form-page.tsx'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'
import { saveAbout } from '#app/(public)/respond/save-actions.ts'

export const metadata: Metadata = { title: 'About you' }

/** Who answers. */
async function AboutPage() {
  const own = await ownDraft()
  const { content, consultation } = own.draft
  const { snapshot } = await openDataset(consultation.datasetId)
  return (
    <RespondFrame own={own} current={aboutPath()} title="About you">
      <AboutForm
        action={saveAbout}
        seen={seenOf(content, 'about')}
        about={content}
        ward={areaNoun(snapshot).one}
        byPostcode={await knowsPostcodes(consultation.datasetId)}
      />
    </RespondFrame>
  )
}

export default formPage(AboutPage)
