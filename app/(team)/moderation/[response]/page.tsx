import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ItemPage } from '#components/moderation/item-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readItem } from '#lib/consultation/moderation/read-item.ts'
import { reasons } from '#lib/consultation/moderation/reasons.ts'
import { scoreAttached } from '#lib/consultation/publication/score-attached.ts'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { moderationItemPath, moderationPath } from '#lib/paths/moderation-paths.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { regionNames } from '#lib/view/moderation/region-names.ts'
import { scenarioCard } from '#lib/view/moderation/scenario-card.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import {
  claimAction,
  decideAction,
  giveBackAction,
  nextAction,
  noteAction,
  referAction,
  releaseAction,
} from './actions.ts'

export const metadata: Metadata = { title: 'A response' }

const actions = {
  decide: decideAction,
  claim: claimAction,
  giveBack: giveBackAction,
  refer: referAction,
  release: releaseAction,
  note: noteAction,
  next: nextAction,
}

/** One response for moderators. */
async function Item({
  params,
  searchParams,
}: {
  params: Promise<{ response: string }>
  searchParams: Promise<SearchParams>
}) {
  const call = await currentCall()
  const { response } = await params
  requirePermission(call, 'moderation.read', moderationItemPath(response))
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(response)) notFound()
  const item = await orNotFound(readItem(call, { response }))
  const scenario = item.scenario === null ? null : scenarioSchema.parse(item.scenario)
  const attached = await scoreAttached(item.datasetId, scenario)
  const dataset = await findDataset(item.datasetId)
  const region = dataset === null ? undefined : regionNames(dataset.snapshot.areas).get(item.regionCode)
  const query = await searchParams
  const saved = readSaved(query)
  const crumbs = [{ name: 'Responses to check', href: moderationPath() }, { name: item.reference }]
  return (
    <TeamPage role={roleOf(call)} crumbs={crumbs} saved={saved}>
      <ItemPage
        item={{
          ...item,
          region: region ?? '',
          card: attached && scenarioCard(attached.scored, attached.current),
        }}
        consultation={item.consultationId}
        reasons={reasons}
        actions={actions}
        done={firstField(pageFields(query), 'done') === 'yes'}
        saved={saved}
      />
    </TeamPage>
  )
}

export default formPage(Item)
