import { InsightNav } from '#components/insight/insight-nav.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { areaPath } from '#lib/paths/page-paths.ts'
import { typePath, typesPath } from '#lib/paths/insight-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import type { PageSpan } from '#lib/view/page-numbers.ts'
import type { TypeArea, TypesView, TypeView } from '#lib/view/types/types-view.ts'
import { TypeChart } from './type-chart.tsx'

/** One type: what sets it apart, and its areas a page at a time. */
export function TypePage({
  view,
  type,
  areas,
  span,
  query,
}: {
  view: TypesView
  type: TypeView
  areas: readonly TypeArea[]
  span: PageSpan
  query: string
}) {
  const { noun, types, domains } = view
  const listed = types.reduce((sum, one) => sum + one.areas, 0)
  const mean = (at: number) =>
    types.reduce((sum, one) => sum + (one.areas * (one.profile[at] ?? NaN)) / listed, 0)
  const rows = domains.map((name, at) => ({ name, listed: mean(at), own: type.profile[at] ?? NaN }))
  return (
    <>
      <h1>{type.name}</h1>
      <p className="rw-lead rw-mt-2">
        {counted(type.areas, `listed ${noun.one} is`, `listed ${noun.many} are`)} of this type; {type.people}{' '}
        people live there.
      </p>
      <InsightNav query={query} />
      <p className="rw-small rw-mb-4">
        <a href={typesPath(query)}>All types</a>
      </p>
      <TypeChart
        title="What sets this type apart"
        label={`Bars: need on each domain above the average of all ${noun.many}, in standard deviations. ${joinWords(
          rows.map(({ name, own }) => `${name} ${formatDecimal(own, 1)}`),
        )}.`}
        note={`Standard deviations above the average of all ${noun.many}; further right = more need. Pale: all listed ${noun.many}. Dark: those of this type.`}
        rows={rows}
        table={
          <DataTable
            tight
            caption={`Need on each domain`}
            note={`standard deviations above the average of all ${noun.many}`}
            columns={[
              { key: 'name', head: 'Domain', header: true, cell: ({ name }) => name },
              {
                key: 'listed',
                head: `All listed ${noun.many}`,
                numeric: true,
                cell: (row) => formatDecimal(row.listed, 1),
              },
              {
                key: 'own',
                head: 'This type',
                numeric: true,
                cell: ({ own }) => <b>{formatDecimal(own, 1)}</b>,
              },
            ]}
            rows={rows}
            rowKey={({ name }) => name}
          />
        }
      />
      <section className="rw-section" aria-labelledby="areas">
        <h2 id="areas">The {noun.many} of this type</h2>
        <DataTable
          tight
          cards
          caption={`Listed ${noun.many} of the type “${type.name}”`}
          captionHidden
          columns={[
            {
              key: 'name',
              head: 'Name',
              header: true,
              wide: true,
              cell: ({ code, name, entering }) => (
                <>
                  <a href={areaPath(code, query)}>{name}</a>
                  {entering && (
                    <>
                      {' '}
                      <StateMark state="entering">enters</StateMark>
                    </>
                  )}
                </>
              ),
            },
            { key: 'district', head: 'District', label: 'District', cell: ({ district }) => district },
            { key: 'region', head: 'Region', label: 'Region', cell: ({ region }) => region },
            {
              key: 'population',
              head: 'People',
              label: 'People',
              numeric: true,
              cell: ({ population }) => formatCount(population),
            },
          ]}
          rows={areas}
          rowKey={({ code }) => code}
        />
        <Pagination
          label={`Pages of ${noun.many} of this type`}
          span={span}
          href={(page) => `${typePath(type.slug, query, page)}#areas`}
        />
      </section>
    </>
  )
}
