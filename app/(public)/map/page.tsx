import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { MapPage } from '#components/map/map-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { hasBoundaries } from '#lib/dataset/map/has-boundaries.ts'
import { shadeTenths } from '#lib/dataset/map/shade-tenths.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { mapPath } from '#lib/paths/map-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { mapAttribution } from '#lib/view/map/map-attribution.ts'
import { mapPlaces } from '#lib/view/map/map-places.ts'
import { mapTable } from '#lib/view/map/map-table.ts'
import { mapTitle } from '#lib/view/map/map-title.ts'
import { choiceOf, showChoices } from '#lib/view/map/show-choices.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Map' }

/** All areas on a map and in a table, under the scenario of the link: what happens to them, or shaded by tenth. */
async function Map({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const field = (name: string) => firstField(given, name)
  const dataset = await findDataset(field('dataset'))
  if (dataset === null) notFound()
  const { snapshot, description } = dataset
  const { scored, changed, fields, issues } = scoreFields(dataset, given)
  const groups = showChoices(snapshot.methodology, snapshot.indicators)
  const choice = choiceOf(groups, field('show'))
  const search = {
    ...{ show: choice?.value ?? '', region: field('region'), district: field('district') },
    ...{ q: field('q'), state: field('state'), sort: field('sort') },
  }
  const tenths = choice === null ? null : shadeTenths(dataset, scored, choice.value)
  const table = mapTable(scored, tenths, { ...search, page: field('page') })
  const noun = areaNoun(snapshot)
  const title = mapTitle(scored.comparison, changed, noun)
  const query = carriedQuery(field('dataset'), fields)
  const attribution = mapAttribution(description)
  const proof = { dataset: snapshot.dataset, engine: engineVersion, scenarioHash: scored.hash }
  const shaded = choice?.name ?? null
  return (
    <Page dataset={pageDataset(dataset)}>
      <MapPage
        {...{ title, noun, changed, table, groups, search, query, shaded, attribution, issues, proof }}
        {...mapPlaces(snapshot.areas, search.region)}
        dataset={dataset.id}
        hasBoundaries={hasBoundaries(dataset)}
        focus={{
          region: search.region,
          district: search.district,
          area: field('area') || (table.found ?? ''),
        }}
        picture={{
          title: shaded === null ? title : `${shaded}, by tenth`,
          shaded,
          foot: [
            `${snapshot.dataset.title}, version ${snapshot.dataset.version}. Engine ${engineVersion}.`,
            ...attribution,
            `Reweigh: ${mapPath(search, query)} · scenario ${scored.hash}`,
          ],
        }}
      />
    </Page>
  )
}

export default formPage(Map)
