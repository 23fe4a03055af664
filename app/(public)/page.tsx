import { CurrentListPage } from '#components/home/current-list-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { plotPath } from '#lib/paths/page-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { currentList } from '#lib/view/home/current-list.ts'
import { twoTestsPlot } from '#lib/view/home/two-tests-plot.ts'

/** What this is, the current list in one sentence and by region, and the ways in. */
export default async function Home() {
  const dataset = await openDataset()
  const { id, snapshot, baselineScores } = dataset
  return (
    <Page dataset={pageDataset(dataset)}>
      <CurrentListPage
        list={currentList(snapshot, baselineScores)}
        label={snapshot.methodology.classification.label}
        plot={twoTestsPlot(baselineScores)}
        picture={plotPath(id, engineVersion)}
        agreement={(await dataset.agreement())?.list ?? null}
      />
    </Page>
  )
}
