import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PanelResponsesPage } from '#components/panel/responses-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { listPanelResponses, pageSize } from '#lib/consultation/panel/list-responses.ts'
import { readThemeNames } from '#lib/consultation/theme/read-theme-names.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { panelPath, panelResponsePath, panelResponsesPath } from '#lib/paths/panel-paths.ts'
import { respondentKinds } from '#lib/view/moderation/moderation-words.ts'
import { regionNames } from '#lib/view/moderation/region-names.ts'
import { pageSpan } from '#lib/view/page-numbers.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Responses for the panel' }

const claims = ['me', 'nobody'] as const
const campaignWays = ['out', 'only'] as const

/** The responses that the panel may read. What an address asks for that cannot be is left out, so that old links work. */
async function PanelResponses({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelResponsesPath())
  const consultation = await latestConsultation(call.arrivedAt)
  if (consultation === null) notFound()
  const fields = pageFields(await searchParams)
  const given = (name: string) => firstField(fields, name)
  const reference = given('reference').trim().toUpperCase()
  if (/^RW-[\dA-Z-]{1,20}$/.test(reference)) redirect(panelResponsePath(reference))
  const [{ datasetId, proposals }, themes] = await Promise.all([
    readConsultation(call, { id: consultation }),
    readThemeNames(call, { consultation }),
  ])
  const regions = regionNames((await openDataset(datasetId)).snapshot.areas)
  const kind = respondentKinds.find((one) => one === given('kind'))
  const region = regions.has(given('region')) ? given('region') : undefined
  const theme = themes.find(({ id, mergedIntoId }) => id === given('theme') && mergedIntoId === null)?.id
  const proposal = proposals.find(({ code }) => code === given('proposal'))
  const campaigns = campaignWays.find((one) => one === given('campaigns'))
  const assigned = claims.find((one) => one === given('assigned'))
  const page = /^[1-9]\d{0,4}$/.test(given('page')) ? Number(given('page')) : 1
  const { total, responses } = await listPanelResponses(call, {
    ...{ consultation, page },
    ...(kind && { kind }),
    ...(region !== undefined && { region }),
    ...(theme !== undefined && { theme }),
    ...(proposal && { proposal: proposal.id }),
    ...(campaigns && { campaigns }),
    ...(assigned && { assigned }),
  })
  const sought = {
    ...{ kind: kind ?? '', region: region ?? '', theme: theme ?? '', assigned: assigned ?? '' },
    ...{ proposal: proposal?.code ?? '', campaigns: campaigns ?? '' },
  }
  const span = pageSpan(page, pageSize, total)
  if (span.page !== page) redirect(panelResponsesPath({ ...sought, page: span.page }))
  return (
    <TeamPage role={roleOf(call)} crumbs={[{ name: 'Panel', href: panelPath() }, { name: 'Responses' }]}>
      <PanelResponsesPage
        view={{
          ...{ sought, span },
          regions: [...regions].map(([value, name]) => ({ value, name })),
          proposals: proposals.map(({ code, title }) => ({ value: code, name: title })),
          themes: themes
            .filter(({ mergedIntoId }) => mergedIntoId === null)
            .map(({ id, name, retired }) => ({ value: id, name: retired ? `${name} (out of use)` : name })),
          rows: responses.map(({ regionCode, scenario, answers, ...row }) => ({
            ...row,
            region: regions.get(regionCode) ?? '',
            withMethod: scenario !== null,
            words: (answers.find(({ words }) => words !== '')?.words ?? '').slice(0, 300),
          })),
          unknown: reference,
        }}
      />
    </TeamPage>
  )
}

export default formPage(PanelResponses)
