import type { Metadata } from 'next'
import { AreaPage } from '#components/areas/area-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { areasAround, areasLike } from '#lib/dataset/insight/around.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { areaView } from '#lib/view/areas/area-view.ts'
import { aroundView } from '#lib/view/areas/around-view.ts'
import { explainMethod } from '#lib/view/areas/explain-method.ts'
import { areaCrumbs } from '#lib/view/areas/area-crumbs.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'
import { areaSureness, type AreaSureness } from '#lib/view/sureness/brief-sureness.ts'
import { formPage } from '#app/form-page.tsx'
import { knownSureness } from '#app/(public)/sureness/known-sureness.ts'
import { findAskedArea, type AreaProps } from './find-asked-area.ts'

export async function generateMetadata(props: AreaProps): Promise<Metadata> {
  const found = await unlessAway(findAskedArea(props), null)
  if (found === null) return { title: 'An area' } // The page says more.
  const { dataset, area } = found
  const { names, districtNames } = dataset.snapshot.areas
  return { title: [names[area], districtNames[area]].filter(Boolean).join(', ') }
}

/** How often the usual reruns list it, where they were made before. */
function sureOf(scored: ScoredScenario, area: number): AreaSureness | null {
  const found = knownSureness(scored)
  return found && areaSureness(found, area)
}

/** Why one area is on the list or not: scores, ranks and both tests, now and under the scenario of the link. */
async function Area(props: AreaProps) {
  const { given, asked, dataset, area } = await findAskedArea(props)
  const { snapshot, memo } = dataset
  const { scored, changed, fields, issues } = scoreFields(dataset, given)
  const view = areaView(
    scored,
    {
      now: explainMethod(snapshot, snapshot.methodology, memo),
      then: changed ? explainMethod(snapshot, scored.settled.methodology, memo) : null,
    },
    area,
  )
  const around = aroundView(scored, await areasAround(dataset, area), areasLike(dataset, area))
  const method = buildSandboxMethod(snapshot)
  const query = carriedQuery(asked, fields)
  const sure = {
    now: sureOf(changed ? scoreFields(dataset, []).scored : scored, area),
    then: changed ? sureOf(scored, area) : null,
    query: carriedQuery(asked, []),
  }
  return (
    <Page dataset={pageDataset(dataset)} crumbs={areaCrumbs(view.area, view.noun, query)}>
      <AreaPage
        view={view}
        around={around}
        sure={sure}
        data={snapshot.dataset.title}
        changes={changesInWords(method, settingsOf(method, fields)).map(({ title }) => title)}
        query={query}
        issues={issues}
        proof={{ dataset: snapshot.dataset, engine: engineVersion, scenarioHash: scored.hash }}
      />
    </Page>
  )
}

export default formPage(Area)
