import { DataTable } from '#components/ui/data-table.tsx'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { PublicTotals } from './responses-page.tsx'

/** What became of all responses, as a table that adds up. */
export function TotalsTable({ totals }: { totals: PublicTotals }) {
  const rows = [
    { name: 'Published', count: totals.published },
    { name: 'Published with words hidden', count: totals.withRedactions },
    { name: 'Not published, by decision', count: totals.notPublished },
    { name: 'Counted only, as the author chose', count: totals.countedOnly },
    { name: 'Still to be read', count: totals.awaiting },
    { name: 'Under appeal', count: totals.underAppeal },
    { name: 'Withdrawn', count: totals.withdrawn },
  ]
  return (
    <DataTable
      caption="What became of the responses"
      tight
      columns={[
        { key: 'name', head: 'Responses', header: true, cell: ({ name }) => name, total: 'Received' },
        {
          key: 'count',
          head: 'Number',
          numeric: true,
          cell: ({ count }) => formatCount(count),
          total: formatCount(totals.received),
        },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  )
}
