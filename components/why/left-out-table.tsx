import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { DivergingBar } from '#components/ui/diverging-bar.tsx'
import { leaveOneOutPath } from '#lib/paths/insight-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { LeftOutRow, LeftOutView } from '#lib/view/why/left-out-view.ts'

/** How many enter and leave without each, and how long the list is then: a row a domain or indicator. */
export function LeftOutTable({ view: { rows, noun, listed }, query }: { view: LeftOutView; query: string }) {
  const most = Math.max(0, ...rows.flatMap(({ counts }) => (counts ? [counts.entering, counts.leaving] : [])))
  return (
    <DataTable
      cards={4}
      caption={`The list of ${formatCount(listed)} ${noun.many} without one domain or measure`}
      note={`Numbers of ${noun.many}. The others of its group grow to fill its share.`}
      columns={[
        nameColumn,
        countColumn('entering', 'Would enter'),
        countColumn('leaving', 'Would leave'),
        countColumn('listed', 'List then'),
        {
          key: 'bar',
          head: 'Leaving, entering',
          twelfths: 3,
          wide: true,
          cell: ({ counts }) =>
            counts && <DivergingBar leaving={counts.leaving} entering={counts.entering} most={most} />,
        },
        linksColumn(query, noun.many),
      ]}
      rows={rows}
      rowKey={({ field }) => field}
    />
  )
}

const nameColumn: Column<LeftOutRow> = {
  key: 'name',
  head: 'Without',
  header: true,
  wide: true,
  twelfths: 4,
  cell: ({ name, of, isDomain }) => (
    <>
      {isDomain ? <b>{name}</b> : name}
      <small>{isDomain ? `domain of ${of}` : `measure in ${of}`}</small>
    </>
  ),
}

const countColumn = (key: 'entering' | 'leaving' | 'listed', head: string): Column<LeftOutRow> => ({
  ...{ key, head, label: head, numeric: true },
  cell: ({ counts }) => formatCount(counts?.[key] ?? NaN),
})

const linksColumn = (query: string, many: string): Column<LeftOutRow> => ({
  key: 'links',
  head: <span className="rw-vh">Links</span>,
  wide: true,
  cell: ({ field, name, counts, query: without }) =>
    counts === null ? (
      <span className="rw-muted">Its test rests on it alone</span>
    ) : (
      <span className="rw-links">
        <a className="rw-target" href={`${leaveOneOutPath(query, field)}#areas`}>
          Which {many}
          <span className="rw-vh"> without {name}</span>
        </a>
        <a className="rw-target" href={sandboxPath(without)}>
          Try it<span className="rw-vh">: leave {name} out</span>
        </a>
      </span>
    ),
})
