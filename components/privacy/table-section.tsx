import type { ReactNode } from 'react'
import { DataTable, type Column } from '#components/ui/data-table.tsx'

/** A heading, a table of what we keep, and a note below. `caption`: what the table is called where its heading is not seen. */
export function TableSection<Row extends { readonly name: string }>({
  id,
  title,
  caption,
  columns,
  rows,
  children,
}: {
  id?: string
  title: string
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  children: ReactNode
}) {
  return (
    <section className="rw-mt-6" id={id}>
      <h2>{title}</h2>
      <div className="rw-mt-3">
        <DataTable
          caption={caption}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ name }) => name}
          cards
        />
      </div>
      <p className="rw-note rw-mt-2">{children}</p>
    </section>
  )
}
