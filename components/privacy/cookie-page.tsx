import type { Column } from '#components/ui/data-table.tsx'
import { privacyPath } from '#lib/paths/page-paths.ts'
import type { CookieRow } from '#lib/view/privacy/cookie-row.ts'
import { TableSection } from './table-section.tsx'

const columns: readonly Column<CookieRow>[] = [
  { key: 'name', head: 'Cookie', cell: ({ name }) => name, header: true, wide: true, twelfths: 3 },
  {
    key: 'what',
    head: 'What it does',
    cell: ({ what }) => what,
    label: 'What it does',
    wide: true,
    twelfths: 4,
  },
  { key: 'when', head: 'Set', cell: ({ when }) => when, label: 'Set', wide: true, twelfths: 3 },
  { key: 'kept', head: 'Kept', cell: ({ kept }) => kept, label: 'Kept', wide: true, twelfths: 2 },
]

/** Every cookie that the site may set. */
export function CookiePage({ rows }: { rows: readonly CookieRow[] }) {
  return (
    <>
      <div className="rw-prose">
        <h1>You can read everything here without a cookie</h1>
        <p className="rw-lead">
          We set a cookie only when what you ask for does not work without one: to hold your response
          together, or to sign in somebody of the team. So there is nothing to accept or refuse.
        </p>
        <p>
          No cookie follows you, none is from anybody else, and no script can read them. We use no analytics.
          Somebody of the team who turns off keyboard shortcuts has that choice kept in their browser.
        </p>
      </div>
      <TableSection
        title="The cookies that we may set"
        caption="Cookies that we may set"
        columns={columns}
        rows={rows}
      >
        What else we know about people, and for how long: <a href={privacyPath()}>Privacy</a>.
      </TableSection>
    </>
  )
}
