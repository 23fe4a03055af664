import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { areaPath } from '#lib/paths/page-paths.ts'
import type { AreaRow } from '#lib/view/areas/area-row.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** A list beside today's. `row.query`: of the sandbox's address with its method. */
type Changed = {
  readonly noun: AreaNoun
  readonly row: { readonly query: string }
  readonly entering: readonly AreaRow[]
  readonly leaving: readonly AreaRow[]
}

/** The areas that enter or leave under a proposal, by name. They are closed at first, because there may be hundreds. */
export function ChangedAreas({ view, state }: { view: Changed; state: 'entering' | 'leaving' }) {
  const { noun, row } = view
  const rows = view[state]
  if (rows.length === 0) return null
  const words = `${counted(rows.length, noun.one, noun.many)} ${state}`
  return (
    <details className="rw-details rw-mt-2">
      <summary>{words}</summary>
      <DataTable
        tight
        caption={words}
        captionHidden
        columns={[nameColumn(row.query), districtColumn, regionColumn, peopleColumn]}
        rows={rows}
        rowKey={({ code }) => code}
        cards
      />
    </details>
  )
}

const nameColumn = (query: string): Column<AreaRow> => ({
  key: 'name',
  head: 'Name',
  header: true,
  wide: true,
  twelfths: 4,
  cell: ({ code, name }) => <a href={areaPath(code, query)}>{name}</a>,
})
const districtColumn: Column<AreaRow> = {
  ...{ key: 'district', head: 'District', label: 'District' },
  cell: ({ district }) => district,
}
const regionColumn: Column<AreaRow> = {
  ...{ key: 'region', head: 'Region', label: 'Region' },
  cell: ({ region }) => region,
}
const peopleColumn: Column<AreaRow> = {
  ...{ key: 'people', head: 'People', label: 'People', numeric: true },
  cell: ({ people }) => formatCount(people),
}
