import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { dataPath } from '#lib/paths/page-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDate } from '#lib/view/format/format-date.ts'

/** A dataset version as this page shows it. */
export type DatasetVersion = {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly title: string
  readonly digest: string
  readonly areas: number
  readonly importedAt: Date
  readonly publishedAt: Date | null
  readonly current: boolean
  readonly description: {
    readonly description?: string | undefined
    readonly invented?: boolean | undefined
    readonly sources?: readonly { readonly title: string; readonly path?: string | undefined }[] | undefined
    readonly licenses?: readonly Licence[] | undefined
  }
}

/** A licence, by whatever of its parts is given. */
export type Licence = {
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly path?: string | undefined
}

/** Every version that is kept, the current one first. `shown`: the id of the one this page is about. */
export function VersionTable({ versions, shown }: { versions: readonly DatasetVersion[]; shown: string }) {
  return (
    <DataTable
      caption="Data versions"
      captionHidden
      cards
      columns={[
        {
          key: 'title',
          head: 'Dataset',
          header: true,
          wide: true,
          twelfths: 5,
          cell: ({ id, title, current }) => (
            <>
              {id === shown ? <b>{title}</b> : <a href={dataPath(id)}>{title}</a>}{' '}
              {current && <Tag tone="ok">Current</Tag>}
            </>
          ),
        },
        {
          key: 'id',
          head: 'Name and version',
          label: 'Name and version',
          wide: true,
          cell: ({ id }) => <span className="rw-code">{id}</span>,
        },
        {
          key: 'areas',
          head: 'Areas',
          label: 'Areas',
          numeric: true,
          cell: ({ areas }) => formatCount(areas),
        },
        {
          key: 'imported',
          head: 'Imported',
          label: 'Imported',
          cell: ({ importedAt }) => formatDate(importedAt),
        },
        {
          key: 'published',
          head: 'Made current',
          label: 'Made current',
          cell: ({ publishedAt }) => (publishedAt === null ? 'never' : formatDate(publishedAt)),
        },
      ]}
      rows={versions}
      rowKey={({ id }) => id}
    />
  )
}
