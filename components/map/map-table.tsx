import type { ReactNode } from 'react'
import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { mapPath, type MapSearch } from '#lib/paths/map-paths.ts'
import { areaPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { placeWords } from '#lib/view/map/area-words.ts'
import { mapStates, mapStateWords, type MapState } from '#lib/view/map/map-state.ts'
import type { MapRow, MapTable as Table } from '#lib/view/map/map-table.ts'

export type MapTableProps = {
  readonly table: Table
  readonly noun: AreaNoun
  readonly changed: boolean
  /** What the map is shaded by; null = it is not. */
  readonly shaded: string | null
  readonly search: MapSearch
  readonly query: string
  /** The dataset has boundaries, so that rows can lead to the map. */
  readonly drawn: boolean
}

/** Everything that the map shows, as a table: sorted and turned by links, so that it needs no script. */
export function MapTable(props: MapTableProps) {
  const { table, noun, changed, search, query } = props
  const { counts, state: chosen } = table
  const hrefOf = (other: MapSearch) => `${mapPath({ ...search, area: '', page: 1, ...other }, query)}#areas`
  const all = mapStates.reduce((sum, state) => sum + counts[state], 0)
  const offered = mapStates.filter((state) => counts[state] > 0 || state === chosen)
  return (
    <section className="rw-areas" id="areas" aria-labelledby="areas-title">
      <h2 id="areas-title">The same as a table</h2>
      <Tabs
        label={`Which ${noun.many}`}
        tabs={[
          {
            key: 'all',
            href: hrefOf({ state: '' }),
            words: `All (${formatCount(all)})`,
            current: chosen === null,
          },
          ...offered.map((state) => ({
            key: state,
            href: hrefOf({ state }),
            words: (
              <Mark state={state}>
                {mapStateWords(state, changed)} ({formatCount(counts[state])})
              </Mark>
            ),
            current: state === chosen,
          })),
        ]}
      />
      {table.total === 0 ? (
        <p className="rw-mt-3">No {noun.one} fits. Choose another region or name, or show all.</p>
      ) : (
        <>
          <DataTable
            cards
            caption={`${upperFirst(noun.many)} on the map`}
            note={`Rank 1 is the most need${props.shaded === null ? '' : ', and so is tenth 1'}.`}
            columns={columnsOf(props, hrefOf)}
            rows={table.rows}
            rowKey={({ code }) => code}
          />
          <Pagination span={table} href={(page) => hrefOf({ page })} label={`Pages of ${noun.many}`} />
        </>
      )}
    </section>
  )
}

/** Shape and words of a state; not enough data has no shape among the lists. */
function Mark({ state, children }: { state: MapState; children: ReactNode }) {
  if (state === 'not_enough_data') return <span className="rw-st rw-st--not_listed">{children}</span>
  return <StateMark state={state}>{children}</StateMark>
}

function columnsOf(
  { table: { tests, sort, rows }, noun, changed, shaded, query, search, drawn }: MapTableProps,
  hrefOf: (other: MapSearch) => string,
): Column<MapRow>[] {
  const sorting = (key: string, usual: 'ascending' | 'descending' = 'ascending') => {
    const by = sort.key === key
    const opposite = usual === 'ascending' ? 'descending' : 'ascending'
    return {
      href: hrefOf({ sort: by && !sort.reverse ? `-${key}` : key }),
      now: by ? (sort.reverse ? opposite : usual) : null,
    } as const
  }
  const people: Column<MapRow> = {
    ...{
      key: 'people',
      head: 'People',
      label: 'People',
      numeric: true,
      sort: sorting('people', 'descending'),
    },
    cell: (row) => formatCount(row.people),
  }
  const tenth: Column<MapRow> = {
    ...{
      key: 'tenth',
      head: `${shaded ?? ''}: tenth`,
      label: 'Tenth',
      numeric: true,
      sort: sorting('tenth'),
    },
    cell: (row) => (row.tenth === null || row.tenth === 0 ? '–' : `${row.tenth} of 10`),
  }
  return [
    {
      key: 'name',
      head: upperFirst(noun.one),
      header: true,
      wide: true,
      sort: sorting('name'),
      cell: ({ code, name, district, region }) => (
        <>
          <a href={areaPath(code, query)}>{name}</a>
          <small>
            {placeWords(district, region)}
            {drawn && (
              <>
                {' '}
                <a
                  href={mapPath({ ...search, area: code, page: 1 }, query)}
                  aria-label={`Show ${name} on the map`}
                >
                  On the map
                </a>
              </>
            )}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      head: changed ? 'Your changes' : 'Today',
      label: changed ? 'Your changes' : 'Today',
      cell: ({ state }) => <Mark state={state}>{mapStateWords(state, changed)}</Mark>,
    },
    ...(shaded === null ? [] : [tenth]),
    ...tests.map(({ code, title }, at): Column<MapRow> => ({
      key: code,
      head: (
        <span>
          {title} <small>{changed ? 'rank now → yours' : 'rank'}</small>
        </span>
      ),
      label: `${title} rank`,
      numeric: true,
      sort: sorting(code),
      cell: ({ ranks }) => rankCell(ranks[at], changed),
    })),
    ...(rows.some((row) => !Number.isNaN(row.people)) ? [people] : []),
  ]
}

function rankCell(rank: MapRow['ranks'][number] | undefined, changed: boolean): ReactNode {
  const { now, yours } = rank ?? { now: NaN, yours: NaN }
  if (!changed) return formatCount(now)
  return (
    <>
      {formatCount(now)} → <b>{formatCount(yours)}</b>
    </>
  )
}
