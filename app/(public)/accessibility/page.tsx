import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { AccessibilityPage } from '#components/privacy/accessibility-page.tsx'
import { env } from '#lib/env/env.ts'

export const metadata: Metadata = { title: 'Accessibility' }

/** How well the site can be used by people with disabilities. */
export default function Accessibility() {
  return (
    <Page dataset={null}>
      <AccessibilityPage contact={env().REWEIGH_CONTACT ?? null} />
    </Page>
  )
}
