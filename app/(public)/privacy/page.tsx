import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { PrivacyNotice } from '#components/privacy/privacy-notice.tsx'
import { keptForTheRecord } from '#lib/consultation/retention/kept-for-the-record.ts'
import { retentionRules } from '#lib/consultation/retention/retention-rules.ts'
import { env } from '#lib/env/env.ts'

export const metadata: Metadata = { title: 'Privacy' }

/** What we know about people, made from the table that the job works by which erases it. */
export default function Privacy() {
  const { REWEIGH_CONTROLLER, REWEIGH_CONTACT } = env()
  const rows = retentionRules.map(({ name, what, why, kept, since }) => ({ name, what, why, kept, since }))
  const record = keptForTheRecord.map(({ name, what, why, until }) => ({ name, what, why, until }))
  return (
    <Page dataset={null}>
      <PrivacyNotice
        rows={rows}
        record={record}
        controller={REWEIGH_CONTROLLER ?? null}
        contact={REWEIGH_CONTACT ?? null}
      />
    </Page>
  )
}
