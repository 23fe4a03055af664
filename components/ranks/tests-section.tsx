import { DataTable } from '#components/ui/data-table.tsx'
import { rankPointsPath } from '#lib/paths/insight-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { TestCounts, TwoTests } from '#lib/view/ranks/two-tests.ts'
import { TestsChart } from './tests-chart.tsx'

/** All areas by both tests; the corner that meets both is the list. */
export function TestsSection({
  tests,
  noun,
  changed,
  query,
  csv,
}: {
  tests: TwoTests
  noun: AreaNoun
  changed: boolean
  query: string
  csv: string
}) {
  const { across, down, now, yours } = tests
  const rows: { key: keyof TestCounts; words: string }[] = [
    { key: 'both', words: 'Meets both tests: the list' },
    { key: 'downOnly', words: `Meets only the ${down.words.short} test` },
    { key: 'acrossOnly', words: `Meets only the ${across.words.short} test` },
    { key: 'neither', words: 'Meets neither' },
    { key: 'unranked', words: 'Not enough data' },
  ]
  const dots = yours.both + yours.downOnly + yours.acrossOnly + yours.neither
  const title = `${counted(yours.both, noun.one, noun.many)} ${yours.both === 1 ? 'meets' : 'meet'} both tests; ${formatCount(yours.downOnly + yours.acrossOnly)} meet only one`
  const marks = changed
    ? 'Filled triangle: enters. Hollow triangle: leaves. Large dot: stays on the list.'
    : 'Large dots are the list.'
  return (
    <section className="rw-section">
      <TestsChart
        title={title}
        label={`Scatter plot of ${counted(dots, noun.one, noun.many)} by ${down.words.prose} rank and ${across.words.prose} rank${changed ? ', under your changes' : ''}. ${formatCount(yours.both)} in the top left corner meet both tests.`}
        note={`One dot is one of ${counted(dots, noun.one, noun.many)}. ${marks} Lines: the cut-offs, rank ${formatCount(down.lastInside)} (${down.words.short}) and ${formatCount(across.lastInside)} (${across.words.short}).`}
        view={tests}
        changed={changed}
        points={rankPointsPath(query)}
        corner={`${formatCount(yours.both)} on the list`}
        table={
          <>
            <DataTable
              tight
              caption={`How many ${noun.many} meet which test`}
              columns={[
                { key: 'words', head: 'Tests', header: true, cell: ({ words }) => words },
                {
                  key: 'now',
                  head: 'Now',
                  numeric: true,
                  cell: ({ key }) => formatCount(now[key]),
                },
                ...(changed
                  ? [
                      {
                        key: 'yours',
                        head: 'Yours',
                        numeric: true,
                        cell: ({ key }: { key: keyof TestCounts }) => <b>{formatCount(yours[key])}</b>,
                      },
                    ]
                  : []),
              ]}
              rows={rows}
              rowKey={({ key }) => key}
            />
            <p className="rw-small rw-mt-2">
              <a href={csv} download>
                Both ranks of every {noun.one} (CSV)
              </a>
            </p>
          </>
        }
      />
    </section>
  )
}
