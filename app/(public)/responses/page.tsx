import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { ResponsesPage } from '#components/responses/responses-page.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { publicThemes } from '#lib/consultation/publication/public-themes.ts'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { readPublished } from '#lib/consultation/publication/read-published.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { regionNames } from '#lib/view/moderation/region-names.ts'
import { respondentKinds } from '#lib/view/moderation/moderation-words.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'What people said' }

/** The published responses. What an address asks for that cannot be is left out, so that old links still work. */
async function Responses({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  const fields = pageFields(await searchParams)
  const asked = firstField(fields, 'consultation')
  const id = asked === '' ? await latestConsultation(call.arrivedAt) : asked
  if (id === null) notFound()
  const consultation = await orNotFound(readConsultation(call, { id }))
  const dataset = await openDataset(consultation.datasetId)
  const regions = regionNames(dataset.snapshot.areas)
  const proposals = consultation.proposals.map(({ code, title }) => ({ value: code, name: title }))
  const given = (name: string) => firstField(fields, name)
  const proposal = consultation.proposals.find(({ code }) => code === given('proposal'))
  const kind = respondentKinds.find((one) => one === given('kind'))
  const region = regions.has(given('region')) ? given('region') : ''
  const themes = await publicThemes(call, { consultation: id })
  const theme = themes.find((one) => one.id === given('theme'))?.id ?? ''
  const q = given('q').slice(0, 200)
  const sought = { consultation: asked, q, proposal: proposal?.code ?? '', kind: kind ?? '', region, theme }
  const { rows, found, next } = await readPublished(call, {
    consultation: id,
    text: sought.q.replaceAll('\0', ''),
    proposal: proposal?.id ?? null,
    kind: kind ?? null,
    region,
    theme: theme === '' ? null : theme,
    after: afterOf(given('after')),
  })
  const further = next && new URLSearchParams({ ...sought, after: `${next.receivedAt}_${next.id}` })
  return (
    <Page dataset={pageDataset(dataset)}>
      <ResponsesPage
        view={{
          totals: await readPublicCounts(call, { consultation: id }),
          rows: rows.map((row) => ({
            ...row,
            region: regions.get(row.regionCode) ?? '',
          })),
          found,
          sought,
          proposals,
          themes: themes.map(({ id: value, name, question }) => ({ value, name: `${question}. ${name}` })),
          regions: [...regions].map(([value, name]) => ({ value, name })),
          next: further && `${responsesPath()}?${further.toString()}`,
        }}
      />
    </Page>
  )
}

export default formPage(Responses)

/** Where the page before ended; nothing usable = the first page. */
function afterOf(text: string) {
  const [receivedAt = '', id = ''] = text.split('_')
  const usable = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(receivedAt) && /^[\da-f-]{36}$/.test(id)
  return usable ? { receivedAt, id } : null
}
