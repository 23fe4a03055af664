import { PostButton } from '#components/team/post-button.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import type { FormAction } from '#components/ui/form-state.ts'

/**
 * A column with the ways to put a row one place earlier or later. `count`: rows in all; `what`: how one is called;
 * `fields`: which one it is, for the server.
 */
export function orderColumn<Row extends { readonly position: number }>(
  count: number,
  {
    action,
    what,
    fields,
  }: { action: FormAction; what: string; fields: (row: Row) => Readonly<Record<string, string>> },
): Column<Row> {
  const move = (row: Row, to: 'earlier' | 'later') => (
    <PostButton action={action} fields={{ ...fields(row), to }} look="secondary" small>
      {to === 'earlier' ? 'Earlier' : 'Later'}
      <span className="rw-vh">
        {' '}
        : {what} {row.position}
      </span>
    </PostButton>
  )
  return {
    ...{ key: 'order', head: 'Order', label: 'Order' },
    cell: (row) => (
      <div className="rw-order">
        {row.position > 1 && move(row, 'earlier')}
        {row.position < count && move(row, 'later')}
      </div>
    ),
  }
}
