import type { Metadata } from 'next'
import { AuditHead } from '#components/audit/audit-head.tsx'
import { Page } from '#components/layout/page.tsx'
import { PolicyPage } from '#components/responses/policy-page.tsx'
import { readAuditHead } from '#lib/consultation/audit/read-audit-head.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { policyFigures } from '#lib/consultation/moderation/policy-figures.ts'
import { reasons } from '#lib/consultation/moderation/reasons.ts'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'How we moderate' }

/** The moderation policy, made from the same list and figures that moderators work with. */
async function ModerationPolicy() {
  const call = await currentCall()
  const consultation = await latestConsultation(call.arrivedAt)
  const counts = consultation === null ? null : await readPublicCounts(call, { consultation })
  const times = new Map(counts?.reasons.map((reason) => [reason.code, reason.times]))
  const head = await readAuditHead(call, {})
  return (
    <Page dataset={null}>
      <PolicyPage
        view={{
          workingDays: policyFigures.workingDaysToDecide,
          appealDays: policyFigures.appealDays,
          reasons: reasons.map((reason) => ({ ...reason, times: times.get(reason.code) ?? 0 })),
          totals: counts,
        }}
      />
      {head && <AuditHead head={head} />}
    </Page>
  )
}

export default formPage(ModerationPolicy)
