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
      columns={areaColumns({
        ...{ query, tests, changed },
        withDistrict: wide,
        withPeople: wide && rows.some(({ people }) => !Number.isNaN(people)),
      })}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}

/** Name, ranks today and what happens to an area: the columns of every table of areas on these pages. */
export const areaColumns = ({
  query,
  tests,
  changed,
  withDistrict = false,
  withPeople = false,
  stateHead,
}: {
  query: string
  tests: readonly IndexWords[]
  changed: boolean
  withDistrict?: boolean
  withPeople?: boolean
  /** What the state is the state under, where that is neither today's method nor the visitor's changes. */
  stateHead?: string
}): Column<AreaRow>[] => [
  nameColumn(query, withDistrict),
  ...(withPeople ? [peopleColumn] : []),
  ...tests.map((words, test) => rankColumn(words, test)),
  stateColumn(changed, stateHead),
]

const nameColumn = (query: string, withDistrict: boolean): Column<AreaRow> => ({
  key: 'name',
  head: 'Name',
  header: true,
  wide: true,
  cell: ({ code, name, district, region }) => (
    <>
      <a href={areaPath(code, query)}>{name}</a>
      {withDistrict && district !== '' && (
        <small>{region === '' ? district : `${district}, ${region}`}</small>
      )}
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

const stateColumn = (changed: boolean, head = changed ? 'Your changes' : 'Today'): Column<AreaRow> => ({
  key: 'state',
  head,
  label: head,
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
