import type { Metadata } from 'next'
import { QueuePage } from '#components/moderation/queue-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { hintChoices } from '#lib/consultation/moderation/hints-of.ts'
import { listBegun } from '#lib/consultation/moderation/list-begun.ts'
import { policyFigures } from '#lib/consultation/moderation/policy-figures.ts'
import { readQueue } from '#lib/consultation/moderation/read-queue.ts'
import { readQueueCounts } from '#lib/consultation/moderation/read-queue-counts.ts'
import { workingDaysBetween } from '#lib/consultation/moderation/working-days.ts'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import { takeNextAction } from './actions.ts'
import { queueFields, queueHref } from './queue-fields.ts'

export const metadata: Metadata = { title: 'Responses to check' }

const partNames = {
  check: 'To check',
  held: 'Held',
  second: 'Second check',
  administrator: 'Referred',
  appeals: 'Appeals',
  decided: 'Decided',
} as const
const parts = Object.keys(partNames) as (keyof typeof partNames)[] // its own keys

/** The queue of moderators. */
async function Moderation({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'moderation.read', moderationPath())
  const fields = pageFields(await searchParams)
  const begun = await listBegun(call, {})
  const asked = begun.find(({ id }) => id === firstField(fields, 'consultation'))?.id
  const consultation = asked ?? (await latestConsultation(call.arrivedAt))
  if (consultation === null) {
    return (
      <TeamPage role={roleOf(call)}>
        <h1>Responses to check</h1>
        <Notice title="No consultation has opened yet." />
      </TeamPage>
    )
  }
  const { proposals } = await readConsultation(call, { id: consultation })
  const { sought, input } = queueFields(fields, proposals)
  const [{ rows, next }, { counts, oldest }] = await Promise.all([
    readQueue(call, { consultation, ...input }),
    readQueueCounts(call, { consultation }),
  ])
  const about = asked === undefined ? {} : { consultation: asked }
  const waited = (since: Date) => workingDaysBetween(since, call.arrivedAt)
  return (
    <TeamPage role={roleOf(call)} saved={readSaved(await searchParams)}>
      <QueuePage
        view={{
          consultation,
          sought,
          parts: parts.map((key) => ({
            key,
            name: partNames[key],
            count: counts[key],
            href: queueHref({ ...about, part: key }),
          })),
          waiting: counts.check,
          oldest: oldest && waited(oldest),
          promise: policyFigures.workingDaysToDecide,
          rows: rows.map((row) => ({ ...row, waited: waited(row.stateSince) })),
          next: next && queueHref({ ...about, ...sought, after: `${next.since}_${next.id}` }),
          consultations: begun.map(({ id, title }) => ({ value: id, name: title })),
          hints: hintChoices,
          proposals: proposals.map(({ code, title }) => ({ value: code, name: title })),
        }}
        takeNext={takeNextAction}
      />
    </TeamPage>
  )
}

export default formPage(Moderation)
