import type { ReactNode } from 'react'
import { TableHead, type SortLink } from './table-head.tsx'

export type Column<Row> = {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers align right. */
  readonly numeric?: boolean
  /** This column names the row. Exactly one should. */
  readonly header?: boolean
  /** What the cell is called when the row becomes a card on a narrow screen. */
  readonly label?: string
  /** On a card, the cell takes the whole width. */
  readonly wide?: boolean
  /** Width in twelfths of the table. */
  readonly twelfths?: 1 | 2 | 3 | 4 | 5 | 6
  readonly sort?: SortLink
  /** The cell of the last row that sums up the others. */
  readonly total?: ReactNode
}

export type DataTableProps<Row> = {
  readonly caption: ReactNode
  /** Unit and direction of the numbers: under the caption. */
  readonly note?: ReactNode
  /** The caption is only for assistive technology, because a heading says the same. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Rows become cards below 641px, of two columns or of as many as said. */
  readonly cards?: boolean | 4
  readonly tight?: boolean
}

/** Cell classes: numbers align right; on a card some cells take the whole width. */
const cellClass = (column: { numeric?: boolean; wide?: boolean }): string | undefined =>
  [column.numeric && 'rw-n', column.wide && 'rw-wide'].filter(Boolean).join(' ') || undefined

/**
 * A table rendered on the server: it sorts and turns pages by links, so it needs no script. Roles are said aloud
 * because browsers drop a table's meaning when its rows are laid out as cards.
 */
export function DataTable<Row>(table: DataTableProps<Row>) {
  const { caption, note, captionHidden = false, columns, rows, rowKey, cards = false, tight = false } = table
  const kind = ['rw-table', cards && 'rw-cards', cards === 4 && 'rw-cards--4', tight && 'rw-table--tight']
    .filter(Boolean)
    .join(' ')
  return (
    <table className={kind} role="table">
      <caption className={captionHidden ? 'rw-vh' : undefined}>
        {caption} {note !== undefined && <span className="rw-note">{note}</span>}
      </caption>
      <TableHead columns={columns} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some((column) => column.total !== undefined) && (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.total}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const shared = { className: cellClass(column), 'data-label': column.label }
  return column.header ? (
    <th scope="row" role="rowheader" {...shared}>
      {children}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {children}
    </td>
  )
}
