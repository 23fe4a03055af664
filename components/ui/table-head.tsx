import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** How a column sorts: where its heading leads, and how the table is sorted by it now (null: not by it). */
export type SortLink = { readonly href: string; readonly now: 'ascending' | 'descending' | null }

type HeadColumn = {
  readonly key: string
  readonly head: ReactNode
  readonly numeric?: boolean
  readonly twelfths?: number
  readonly sort?: SortLink
}

/** The head of a table. A heading that sorts is a link, so that sorting needs no script. */
export function TableHead({ columns }: { columns: readonly HeadColumn[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, head, numeric, twelfths, sort }) => (
          <th
            key={key}
            scope="col"
            role="columnheader"
            className={
              [numeric && 'rw-n', twelfths && `rw-w-${twelfths}`].filter(Boolean).join(' ') || undefined
            }
            aria-sort={sort?.now ?? undefined}
          >
            {sort ? (
              <a href={sort.href}>
                {head}
                {sort.now && <Icon name={sort.now} />}
              </a>
            ) : (
              head
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
