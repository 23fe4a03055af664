import { memo } from 'react'
import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { StateTag } from '#components/ui/state-tag.tsx'
import { areaPath, sandboxPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { withLook } from '#lib/view/sandbox/address.ts'
import { mostRows, rowsOnPage } from '#lib/view/sandbox/table-size.ts'
import type { AreaRow } from '#lib/view/sandbox/area-table.ts'
import type { Look } from '#lib/view/sandbox/look.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import type { SandboxMethod } from '#lib/view/sandbox/sandbox-method.ts'
import { tableTitle } from '#lib/view/sandbox/table-title.ts'
import { AreaTabs } from './area-tabs.tsx'
import { RankCell, stripNote } from './rank-cell.tsx'

export type AreaChangesProps = {
  readonly method: SandboxMethod
  readonly result: ResultView
  readonly look: Look
  /** The query of the controls as they stand, without a look at the table. */
  readonly base: string
  /** The share of reruns in which each area was listed, by code; null = not known (yet). */
  readonly shares: ReadonlyMap<string, number> | null
}

/**
 * The areas that enter, leave or stay, most need first: the table is the chart. It may be long, so it is drawn again only
 * when it changes, and after the controls.
 */
export const AreaChanges = memo(function AreaChanges({
  method,
  result,
  look,
  base,
  shares,
}: AreaChangesProps) {
  const { table, counts, changed } = result
  const { noun } = method
  const title = tableTitle(result, noun)
  const hrefOf = (change: Partial<Look>) => sandboxPath(withLook(base, { ...look, page: 1, ...change }))
  return (
    <section className="rw-areas" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{title}</h2>
      {changed && <AreaTabs counts={counts} shown={table.show} hrefOf={hrefOf} />}
      {changed && counts.entering + counts.leaving === 0 && counts.staying > 0 && (
        <p className="rw-small rw-mt-2">
          Ranks inside the list may have moved, but no {noun.one} crossed a cut-off.
        </p>
      )}
      {table.total > 0 && (
        <>
          <DataTable
            caption={title}
            captionHidden
            columns={[...columnsOf({ method, result, look }, hrefOf), ...sureColumn(shares)]}
            rows={table.rows}
            rowKey={({ code }) => code}
            cards
          />
          <p className="rw-note rw-mt-2">{stripNote(method, result)}</p>
          <div className="rw-panel__head rw-mt-3">
            <Pagination span={table} href={(page) => hrefOf({ page })} label={`Pages of ${noun.many}`} />
            <p className="rw-key">
              {table.total > rowsOnPage && !look.all && (
                <a className="rw-target" href={hrefOf({ all: true })}>
                  Show {table.total > mostRows ? formatCount(mostRows) : 'all'}
                </a>
              )}{' '}
              {look.all && (
                <a className="rw-target" href={hrefOf({ all: false })}>
                  Show fewer
                </a>
              )}{' '}
              <a className="rw-target" href={result.csv} download>
                Download every {noun.one} (CSV)
              </a>
            </p>
          </div>
        </>
      )}
      {counts.notEnoughData > 0 && (
        <p className="rw-note">
          Not enough data for {counted(counts.notEnoughData, noun.one, noun.many)}: without a rank on every
          test they are not listed.
        </p>
      )}
    </section>
  )
})

const stateColumn: Column<AreaRow> = {
  key: 'state',
  head: 'Change',
  cell: ({ state }) => <StateTag state={state} />,
}

const peopleColumn: Column<AreaRow> = {
  ...{ key: 'people', head: 'People', label: 'People', numeric: true },
  cell: ({ people }) => formatCount(people ?? Number.NaN),
}

/** How often each area was listed, once that is known. */
const sureColumn = (shares: AreaChangesProps['shares']): Column<AreaRow>[] =>
  shares === null
    ? []
    : [
        {
          ...{ key: 'reruns', head: 'Listed in reruns', label: 'Listed in reruns', numeric: true },
          cell: ({ code }) => formatShare(shares.get(code) ?? 0),
        },
      ]

function columnsOf(
  { method, result, look }: Pick<AreaChangesProps, 'method' | 'result' | 'look'>,
  hrefOf: (change: Partial<Look>) => string,
): Column<AreaRow>[] {
  const { sort } = result.table
  const sorting = (key: string, usual: 'ascending' | 'descending') => {
    const by = sort === key
    const opposite = usual === 'ascending' ? 'descending' : 'ascending'
    return {
      href: hrefOf({ sort: key, reverse: by && !look.reverse }),
      now: by ? (look.reverse ? opposite : usual) : null,
    } as const
  }
  return [
    {
      key: 'name',
      head: upperFirst(method.noun.one),
      header: true,
      wide: true,
      sort: sorting('name', 'ascending'),
      cell: ({ code, name, place }) => (
        <>
          <a href={areaPath(code, result.query)}>{name}</a>
          <small>{place}</small>
        </>
      ),
    },
    ...(result.changed ? [stateColumn] : []),
    ...method.indices.map(({ code, title }, at): Column<AreaRow> => ({
      key: code,
      head: (
        <span>
          {title}
          <small>{result.changed ? 'rank now → yours' : 'rank'}</small>
        </span>
      ),
      label: `${title} rank`,
      sort: sorting(code, 'ascending'),
      cell: ({ ranks }) => <RankCell rank={ranks[at]} cut={result.cuts[code]} />,
    })),
    ...(result.people === null ? [] : [{ ...peopleColumn, sort: sorting('people', 'descending') }]),
  ]
}
