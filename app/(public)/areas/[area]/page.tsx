import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AreaPage } from '#components/areas/area-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { findArea } from '#lib/dataset/find-area.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { areaView } from '#lib/view/areas/area-view.ts'
import { areaCrumbs } from '#lib/view/areas/area-crumbs.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'

type Props = { params: Promise<{ area: string }>; searchParams: Promise<SearchParams> }

async function find({ params, searchParams }: Props) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const found = findArea(dataset.snapshot.areas.codes, (await params).area)
  if (!found.ok || found.value === null) notFound()
  return { given, asked, dataset, area: found.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { dataset, area } = await find(props)
  const { names, districtNames } = dataset.snapshot.areas
  return { title: [names[area], districtNames[area]].filter(Boolean).join(', ') }
}

/** Why one area is on the list or not: scores, ranks and both tests, now and under the scenario of the link. */
export default async function Area(props: Props) {
  const { given, asked, dataset, area } = await find(props)
  const { snapshot, memo } = dataset
  const { scored, changed, fields, issues } = scoreFields(dataset, given)
  const explain = ({ indices, ties }: Methodology) =>
    indices.map((index) => explainIndex(snapshot, index, ties, memo))
  const view = areaView(
    scored,
    { now: explain(snapshot.methodology), then: changed ? explain(scored.settled.methodology) : null },
    area,
  )
  const method = buildSandboxMethod(snapshot)
  const query = carriedQuery(asked, fields)
  return (
    <Page dataset={pageDataset(dataset)} crumbs={areaCrumbs(view.area, view.noun, query)}>
      <AreaPage
        view={view}
        data={snapshot.dataset.title}
        changes={changesInWords(method, settingsOf(method, fields)).map(({ title }) => title)}
        query={query}
        issues={issues}
        proof={{ dataset: snapshot.dataset, engine: engineVersion, scenarioHash: scored.hash }}
      />
    </Page>
  )
}
