import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TogetherPage } from '#components/moderation/together-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { policyFigures } from '#lib/consultation/moderation/policy-figures.ts'
import { readMarked } from '#lib/consultation/moderation/read-marked.ts'
import { reasons } from '#lib/consultation/moderation/reasons.ts'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import { togetherAction } from './actions.ts'

export const metadata: Metadata = { title: 'Decide together' }

/** The preview of a decision about the marked responses. */
async function Together({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'moderation.read', moderationPath())
  const ids = pageFields(await searchParams).flatMap(([name, value]) =>
    name === 'response' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? [value] : [],
  )
  if (ids.length === 0) redirect(moderationPath())
  const responses = ids.slice(0, policyFigures.mostTogether)
  const marked = await orNotFound(readMarked(call, { responses }))
  const crumbs = [{ name: 'Responses to check', href: moderationPath() }, { name: 'Decide together' }]
  return (
    <TeamPage role={roleOf(call)} crumbs={crumbs}>
      <TogetherPage marked={marked} reasons={reasons} action={togetherAction} />
    </TeamPage>
  )
}

export default formPage(Together)
