import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { SignedBar } from '#components/ui/signed-bar.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { AreaTest } from '#lib/view/areas/area-test.ts'
import type { MeasureLine } from '#lib/view/areas/measure-lines.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatMeasured } from '#lib/view/format/format-measured.ts'
import { formatShare } from '#lib/view/format/format-share.ts'

/**
 * The points of a score measure by measure, folded away: they add up to the score in the last row. Nothing where the
 * domains say it all.
 */
export function MeasureTable({ test, under, noun }: { test: AreaTest; under: string; noun: AreaNoun }) {
  const { measures, score } = test
  if (measures.length === 0 || Number.isNaN(score)) return null
  const starts = measures.some(({ kind }) => kind === 'start')
  const most = Math.max(...measures.map(({ points }) => Math.abs(points)))
  return (
    <details className="rw-more">
      <summary>Measure by measure</summary>
      <DataTable
        tight
        caption={`The ${measures.filter(({ kind }) => kind === 'measure').length} measures behind the score`}
        note={`${under}. ${
          starts
            ? `“Average” is what ${noun.many} with average measures get from a domain; each measure adds to that or takes away. `
            : ''
        }All rows add up to the score.`}
        columns={columnsOf(most, score)}
        rows={measures}
        rowKey={({ key }) => key}
      />
    </details>
  )
}

const columnsOf = (most: number, score: number): Column<MeasureLine>[] => [
  {
    key: 'name',
    head: 'Measure (share of the score’s weight)',
    header: true,
    twelfths: 5,
    total: 'Score',
    cell: ({ kind, name, share, value, unit }) =>
      kind === 'start' ? (
        <>
          <span className="rw-muted">Average:</span> {name}
        </>
      ) : (
        <>
          {name} <span className="rw-muted">({formatShare(share ?? NaN)})</span>
          <small>
            Here {formatMeasured(value ?? NaN)}
            {unit !== '' && !Number.isNaN(value) && `, ${unit}`}
          </small>
        </>
      ),
  },
  {
    key: 'bar',
    head: 'Takes away, adds',
    cell: ({ points, kind }) => <SignedBar value={points} most={most} quiet={kind === 'start'} />,
  },
  {
    key: 'points',
    head: 'Points',
    numeric: true,
    total: <b>{formatDecimal(score, 1)}</b>,
    cell: ({ points }) => formatDecimal(points, 1),
  },
]
