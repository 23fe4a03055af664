import type { ReactNode } from 'react'
import { DataTable } from '#components/ui/data-table.tsx'
import { DivergingBar } from '#components/ui/diverging-bar.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { RegionCounts } from '#lib/view/region-counts.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'

/** Where the list is, now and under the visitor's changes. Nothing when the dataset knows no regions. */
export function Regions({ result, noun }: { result: ResultView; noun: AreaNoun }) {
  const { regions, counts, people } = result
  if (regions.length === 0) return null
  const most = Math.max(...regions.flatMap(({ entering, leaving }) => [entering, leaving]))
  const bars = (leaving: number, entering: number, drawing: ReactNode) => (
    <>
      {drawing}
      <span className="rw-vh">
        {formatCount(leaving)} leaving, {formatCount(entering)} entering
      </span>
    </>
  )
  return (
    <section className="rw-regions" aria-labelledby="regions-title">
      <h2 className="rw-mb-2" id="regions-title">
        By region
      </h2>
      <DataTable<RegionCounts>
        caption={`Listed ${noun.many} by region, now and under your changes`}
        captionHidden
        tight
        cards
        rows={regions}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            head: 'Region',
            header: true,
            wide: true,
            cell: ({ name }) => name,
            total: 'All regions',
          },
          {
            key: 'now',
            head: 'Now',
            label: 'Now',
            numeric: true,
            cell: ({ baseline }) => formatCount(baseline),
            total: formatCount(counts.now),
          },
          {
            key: 'yours',
            head: 'Yours',
            label: 'Yours',
            numeric: true,
            cell: ({ scenario }) => <b>{formatCount(scenario)}</b>,
            total: formatCount(counts.yours),
          },
          {
            key: 'bars',
            head: (
              <span className="rw-lr">
                <span>Leaving</span>
                <span>Entering</span>
              </span>
            ),
            wide: true,
            twelfths: 5,
            cell: ({ leaving, entering }) =>
              bars(leaving, entering, <DivergingBar leaving={leaving} entering={entering} most={most} />),
            total: (
              <span className="rw-lr">
                <StateMark state="leaving">{formatCount(counts.leaving)}</StateMark>
                <StateMark state="entering">{formatCount(counts.entering)}</StateMark>
              </span>
            ),
          },
          ...(people === null
            ? []
            : [
                {
                  key: 'people-now',
                  head: 'People, now',
                  label: 'People, now',
                  numeric: true,
                  cell: ({ peopleBaseline }: RegionCounts) => formatCount(peopleBaseline),
                  total: formatCount(people.now),
                },
                {
                  key: 'people-yours',
                  head: 'People, yours',
                  label: 'People, yours',
                  numeric: true,
                  cell: ({ peopleScenario }: RegionCounts) => formatCount(peopleScenario),
                  total: formatCount(people.yours),
                },
              ]),
        ]}
      />
      {people !== null && (
        <p className="rw-note rw-mt-2">People: all who live in the listed {noun.many} of a region.</p>
      )}
    </section>
  )
}
