import { DataTable } from '#components/ui/data-table.tsx'
import { preparePath } from '#lib/paths/admin-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

export type ConsultationRow = {
  readonly id: string
  readonly title: string
  readonly stage: keyof typeof stageWords
  readonly opensAt: Date
  readonly closesAt: Date
  readonly responses: number
}

/** Where a consultation stands, in a word or two. */
export const stageWords = {
  draft: 'Draft',
  planned: 'Planned',
  open: 'Open',
  analysing: 'Closed, being analysed',
  outcome_published: 'Outcome published',
} as const

/** Every consultation with where it stands; each title leads to all that belongs to it. */
export function ConsultationsTable({ rows }: { rows: readonly ConsultationRow[] }) {
  return (
    <DataTable
      caption="All consultations"
      captionHidden
      cards
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: 'Title',
          header: true,
          wide: true,
          twelfths: 4,
          cell: ({ id, title }) => <a href={preparePath(id)}>{title}</a>,
        },
        { key: 'stage', head: 'Stage', label: 'Stage', cell: ({ stage }) => stageWords[stage] },
        { key: 'opens', head: 'Opens', label: 'Opens', cell: ({ opensAt }) => formatMoment(opensAt) },
        { key: 'closes', head: 'Closes', label: 'Closes', cell: ({ closesAt }) => formatMoment(closesAt) },
        {
          ...{ key: 'responses', head: 'Responses', label: 'Responses', numeric: true },
          cell: ({ responses }) => formatCount(responses),
        },
      ]}
    />
  )
}
