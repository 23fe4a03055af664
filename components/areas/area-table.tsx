import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { areaPath } from '#lib/paths/page-paths.ts'
import type { AreaRow } from '#lib/view/areas/area-row.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { IndexWords } from '#lib/view/index-words.ts'

/** Areas with their ranks today and what happens to them. `changed`: the visitor changed something. */
export function AreaTable({
  caption,
  note,
  captionHidden = false,
  rows,
  tests,
  changed,
  query,
  wide = false,
}: {
  caption: string
  note?: string
  captionHidden?: boolean
  rows: readonly AreaRow[]
  tests: readonly IndexWords[]
  changed: boolean
  /** The scenario of the address, carried on by every link. */
  query: string
  /** With district, region and people: for a table of its own. */
  wide?: boolean
}) {
  return (
    <DataTable
      tight={!wide}
      cards={wide && 4}
      caption={caption}
      captionHidden={captionHidden}
      {...(note !== undefined && { note })}
      columns={[
        nameColumn(query, wide),
        ...(wide && rows.some(({ people }) => !Number.isNaN(people)) ? [peopleColumn] : []),
        ...tests.map((words, test) => rankColumn(words, test)),
        stateColumn(changed),
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}

const nameColumn = (query: string, wide: boolean): Column<AreaRow> => ({
  key: 'name',
  head: 'Name',
  header: true,
  wide: true,
  cell: ({ code, name, district, region }) => (
    <>
      <a href={areaPath(code, query)}>{name}</a>
      {wide && district !== '' && <small>{region === '' ? district : `${district}, ${region}`}</small>}
    </>
  ),
})

const peopleColumn: Column<AreaRow> = {
  key: 'people',
  head: 'People',
  label: 'People',
  numeric: true,
  cell: ({ people }) => formatCount(people),
}

const rankColumn = ({ short }: IndexWords, test: number): Column<AreaRow> => ({
  key: `rank ${test}`,
  head: `${short} rank`,
  label: `${short} rank`,
  numeric: true,
  cell: ({ ranks }) => formatCount(ranks[test] ?? NaN),
})

const stateColumn = (changed: boolean): Column<AreaRow> => ({
  key: 'state',
  head: changed ? 'Your changes' : 'Today',
  label: changed ? 'Your changes' : 'Today',
  cell: ({ state, listedNow, notEnoughData }) => {
    if (changed) return <StateMark state={state} />
    if (notEnoughData) return <StateMark state="not_listed">Not enough data</StateMark>
    return (
      <StateMark state={listedNow ? 'staying' : 'not_listed'}>
        {listedNow ? 'Listed' : 'Not listed'}
      </StateMark>
    )
  },
})
