import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import { formatCount } from '#lib/view/format/format-count.ts'
import { moved, type QuarterRow, type QuarterView } from '#lib/view/why/quarter-view.ts'

/** What a quarter less and more of each weight does to the list: those that move most areas first, `most` of them. */
export function QuarterTable({ view, most }: { view: QuarterView; most?: number }) {
  const { noun, listed, rows } = view
  const end = rows[0]?.most ?? 0
  return (
    <>
      <DataTable
        tight
        caption={`${noun.many} that would change if one weight were a quarter lower or higher`}
        captionHidden
        columns={columnsOf(end, noun.many)}
        rows={most === undefined ? rows : rows.slice(0, most)}
        rowKey={({ field }) => field}
      />
      <p className="rw-note rw-mt-2">
        Bar: the larger of the two. Entering and leaving together, counted against the list of{' '}
        {formatCount(listed)}; all other weights stay as they are.
      </p>
    </>
  )
}

const columnsOf = (end: number, many: string): Column<QuarterRow>[] => [
  {
    key: 'name',
    head: 'If this weight were a quarter…',
    header: true,
    twelfths: 5,
    cell: ({ name, of }) => (
      <>
        {name} <span className="rw-muted">({of.replace(/^the /, '')})</span>
      </>
    ),
  },
  { key: 'lower', head: 'lower', numeric: true, cell: ({ lower }) => formatCount(moved(lower)) },
  { key: 'higher', head: 'higher', numeric: true, cell: ({ higher }) => formatCount(moved(higher)) },
  {
    key: 'bar',
    head: `${many.charAt(0).toUpperCase()}${many.slice(1)} that would change`,
    twelfths: 4,
    cell: ({ most }) => <ValueBar value={most} most={end} />,
  },
]
