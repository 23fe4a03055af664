import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelResponsePage } from '#components/panel/response-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { readWordings } from '#lib/consultation/panel/read-wordings.ts'
import { scoreAttached } from '#lib/consultation/publication/score-attached.ts'
import { readThemeNames } from '#lib/consultation/theme/read-theme-names.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { panelPath, panelResponsePath, panelResponsesPath } from '#lib/paths/panel-paths.ts'
import { regionNames } from '#lib/view/moderation/region-names.ts'
import { scenarioCard } from '#lib/view/moderation/scenario-card.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import {
  createThemeAction,
  finishAction,
  markAction,
  noteAction,
  tagAction,
  unmarkAction,
} from './actions.ts'
import { responseView } from './response-view.ts'

export const metadata: Metadata = { title: 'A response for the panel' }

const actions = {
  tag: tagAction,
  createTheme: createThemeAction,
  mark: markAction,
  unmark: unmarkAction,
  note: noteAction,
  finish: finishAction,
}

/** One response as the panel may read it. */
async function PanelResponseToRead({
  params,
  searchParams,
}: {
  params: Promise<{ reference: string }>
  searchParams: Promise<SearchParams>
}) {
  const call = await currentCall()
  const { reference } = await params
  requirePermission(call, 'panel.read', panelResponsePath(reference))
  if (!/^[\w-]{1,40}$/.test(reference)) notFound()
  const response = await orNotFound(readPanelResponse(call, { reference }))
  const consultation = response.consultationId
  const [people, themes, wordings] = await Promise.all([
    readPanelPeople(call, {}),
    readThemeNames(call, { consultation }),
    readWordings(call, { consultation }),
  ])
  const [attached, dataset] = await Promise.all([
    scoreAttached(response.datasetId, response.scenario),
    openDataset(response.datasetId),
  ])
  const saved = readSaved(await searchParams)
  const crumbs = [
    { name: 'Panel', href: panelPath() },
    { name: 'Responses', href: panelResponsesPath() },
    { name: reference },
  ]
  return (
    <TeamPage role={roleOf(call)} crumbs={crumbs} saved={saved}>
      <PanelResponsePage
        response={responseView(response, {
          ...{ people, themes, wordings },
          region: regionNames(dataset.snapshot.areas).get(response.regionCode) ?? '',
          card: attached && scenarioCard(attached.scored, attached.current),
          me: personOf(call),
        })}
        actions={actions}
        saved={saved}
      />
    </TeamPage>
  )
}

export default formPage(PanelResponseToRead)
