import { memo } from 'react'
import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { DivergingBar } from '#components/ui/diverging-bar.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { RegionCounts } from '#lib/view/region-counts.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'

/** Where the list is, now and under the visitor's changes. Nothing when the dataset knows no regions. */
export const Regions = memo(function Regions({ result, noun }: { result: ResultView; noun: AreaNoun }) {
  const { regions, counts, people, changed } = result
  if (regions.length === 0) return null
  return (
    <section className="rw-regions" aria-labelledby="regions-title">
      <h2 className="rw-mb-2" id="regions-title">
        By region
      </h2>
      <DataTable<RegionCounts>
        caption={`Listed ${noun.many} by region${changed ? ', now and under your changes' : ''}`}
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
          figures('now', 'Now', ({ baseline }) => baseline, counts.now),
          ...(changed
            ? [figures('yours', 'Yours', ({ scenario }) => scenario, counts.yours), bars(result)]
            : []),
          ...(people === null
            ? []
            : [
                figures('people-now', 'People, now', ({ peopleBaseline }) => peopleBaseline, people.now),
                ...(changed
                  ? [
                      figures(
                        'people-yours',
                        'People, yours',
                        ({ peopleScenario }) => peopleScenario,
                        people.yours,
                      ),
                    ]
                  : []),
              ]),
        ]}
      />
      {people !== null && (
        <p className="rw-note rw-mt-2">People: all who live in the listed {noun.many} of a region.</p>
      )}
    </section>
  )
})

function figures(
  key: string,
  head: string,
  value: (row: RegionCounts) => number,
  total: number,
): Column<RegionCounts> {
  return {
    ...{ key, head, label: head, numeric: true },
    cell: (row) => (key === 'yours' ? <b>{formatCount(value(row))}</b> : formatCount(value(row))),
    total: formatCount(total),
  }
}

/** Who leaves and enters, as bars on one scale; the numbers are said in words too. */
function bars({ regions, counts }: ResultView): Column<RegionCounts> {
  const most = Math.max(...regions.flatMap(({ entering, leaving }) => [entering, leaving]))
  return {
    key: 'bars',
    head: (
      <span className="rw-lr">
        <span>Leaving</span>
        <span>Entering</span>
      </span>
    ),
    wide: true,
    twelfths: 5,
    cell: ({ leaving, entering }) => (
      <>
        <DivergingBar leaving={leaving} entering={entering} most={most} />
        <span className="rw-vh">
          {formatCount(leaving)} leaving, {formatCount(entering)} entering
        </span>
      </>
    ),
    total: (
      <span className="rw-lr">
        <StateMark state="leaving">{formatCount(counts.leaving)}</StateMark>
        <StateMark state="entering">{formatCount(counts.entering)}</StateMark>
      </span>
    ),
  }
}
