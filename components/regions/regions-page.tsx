import { InsightHead } from '#components/insight/insight-head.tsx'
import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { regionsPath } from '#lib/paths/insight-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { counted } from '#lib/view/format/counted.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { directionOf, type PlaceSort } from '#lib/view/regions/place-order.ts'
import type { PlaceRow } from '#lib/view/regions/place-row.ts'
import { regionChartOf } from '#lib/view/regions/region-chart.ts'
import type { RegionsView } from '#lib/view/regions/regions-view.ts'
import { placeColumns } from './place-columns.tsx'
import { RegionChart } from './region-chart.tsx'

/** Where the listed areas are. `query`: the visitor's changes, carried on by every link. */
export function RegionsPage({
  view,
  query,
  issues,
}: {
  view: RegionsView
  query: string
  issues: readonly Issue[]
}) {
  const { noun, regions, total, changed } = view
  const chart = regionChartOf(view)
  const regionTable = (
    <DataTable
      tight
      cards
      caption={`Listed ${noun.many} by region`}
      captionHidden
      columns={[nameColumn('Region', 'All regions'), ...placeColumns(view, total)]}
      rows={regions}
      rowKey={({ code }) => code}
    />
  )
  return (
    <>
      <h1>Where the listed {noun.many} are</h1>
      <InsightHead
        lead={chart?.lead ?? `${counted(total.scenario, noun.one, noun.many)} on the list.`}
        query={query}
        changed={changed}
        issues={issues}
      />
      {chart !== null && (
        <RegionChart
          title={chart.title}
          label={chart.label}
          note={chart.note}
          rows={chart.rows}
          changed={changed}
          table={regionTable}
        />
      )}
      <Districts view={view} query={query} />
    </>
  )
}

function Districts({ view, query }: { view: RegionsView; query: string }) {
  const { noun, districts, span, order, districtsWithout } = view
  if (span.total === 0) return null
  const hrefOf = (sort: PlaceSort, reverse: boolean, page = 1) =>
    `${regionsPath(query, {
      sort: sort === 'listed' ? '' : sort,
      order: reverse ? 'reverse' : '',
      page: page > 1 ? String(page) : '',
    })}#districts`
  const sorting = (sort: PlaceSort) => ({
    sort: {
      href: hrefOf(sort, order.sort === sort && !order.reverse),
      now: directionOf(order, sort),
    },
  })
  const title = `${counted(span.total, 'district')} ${span.total === 1 ? 'has' : 'have'} listed ${noun.many}`
  return (
    <section className="rw-section" id="districts" aria-labelledby="districts-title">
      <h2 className="rw-mb-2" id="districts-title">
        {upperFirst(title)}
      </h2>
      <DataTable
        tight
        cards
        caption={title}
        captionHidden
        columns={[
          { ...nameColumn('District', undefined), ...sorting('name') },
          ...placeColumns(view, null, sorting),
        ]}
        rows={districts}
        rowKey={({ code }) => code}
      />
      <Pagination
        label="Pages of districts"
        span={span}
        href={(page) => hrefOf(order.sort, order.reverse, page)}
      />
      {districtsWithout > 0 && (
        <p className="rw-note rw-mt-2">
          {counted(districtsWithout, 'district')} without a listed {noun.one}{' '}
          {districtsWithout === 1 ? 'is' : 'are'} left out.
        </p>
      )}
    </section>
  )
}

const nameColumn = (head: string, total: string | undefined): Column<PlaceRow> => ({
  key: 'name',
  head,
  header: true,
  wide: true,
  cell: ({ name, region }) => (
    <>
      {name}
      {total === undefined && region !== '' && <small>{region}</small>}
    </>
  ),
  ...(total !== undefined && { total }),
})
