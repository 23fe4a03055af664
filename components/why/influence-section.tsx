import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import type { InfluenceGroup, InfluenceRow } from '#lib/view/why/influence-view.ts'
import { InfluenceChart } from './influence-chart.tsx'

/** What each part of an index weighs, and what it decides: a picture with its table. */
export function InfluenceSection({ group }: { group: InfluenceGroup }) {
  const { key, title, label, of, rows } = group
  return (
    <section className="rw-section">
      <InfluenceChart
        name={`influence-${key}`}
        title={title}
        label={label}
        note="Pale: the weight’s share of the score. Strong: its influence, the share of the differences in the score that goes along with it. What is measured overlaps, so influences add up to more than 100%."
        rows={rows.map(({ name, share, influence }) => ({
          name,
          now: share,
          yours: influence ?? 0,
          nowWords: formatShare(share),
          yoursWords: formatShare(influence ?? NaN),
        }))}
        table={
          <DataTable
            tight
            cards
            caption={`Weight and influence of the ${of}`}
            captionHidden
            columns={columnsOf(of)}
            rows={rows}
            rowKey={(row) => row.key}
          />
        }
      />
    </section>
  )
}

const columnsOf = (of: InfluenceGroup['of']): Column<InfluenceRow>[] => [
  {
    key: 'name',
    head: of === 'domains' ? 'Domain' : 'Measure',
    header: true,
    wide: true,
    cell: ({ name, against }) => (
      <>
        {name}
        {against && <small>works against the score: more of it goes with a lower one</small>}
      </>
    ),
  },
  shareColumn('share', 'Weight’s share', 'Weight’s share', ({ share }) => share),
  shareColumn('influence', 'Influence (squared correlation)', 'Influence', ({ influence }) => influence),
  shareColumn('any', 'By any curve (correlation ratio)', 'By any curve', ({ anyRelation }) => anyRelation),
]

function shareColumn(
  key: string,
  head: string,
  label: string,
  of: (row: InfluenceRow) => number | null,
): Column<InfluenceRow> {
  return { key, head, label, numeric: true, cell: (row) => formatShareExactly(of(row) ?? NaN) }
}
