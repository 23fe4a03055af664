import { StageStrip } from '#components/consultation/stage-strip.tsx'
import { CurrentListPage } from '#components/home/current-list-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { plotPath } from '#lib/paths/page-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { currentList } from '#lib/view/home/current-list.ts'
import { twoTestsPlot } from '#lib/view/home/two-tests-plot.ts'
import { formPage } from '#app/form-page.tsx'
import { openConsultation } from './open-consultation.ts'

/** What this is, the current list in one sentence and by region, the open consultation, and the ways in. */
async function Home() {
  const dataset = await openDataset()
  const { id, snapshot, baselineScores } = dataset
  const consultation = await openConsultation()
  return (
    <Page dataset={pageDataset(dataset)} strip={consultation && <StageStrip stage={consultation.stage} />}>
      <CurrentListPage
        list={currentList(snapshot, baselineScores)}
        label={snapshot.methodology.classification.label}
        plot={twoTestsPlot(baselineScores)}
        picture={plotPath(id, engineVersion)}
        agreement={(await dataset.agreement())?.list ?? null}
        consultation={consultation}
      />
    </Page>
  )
}

export default formPage(Home)
