import type { Crumb } from '#lib/view/crumb.ts'

/** The way to this page, from the outside in. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="rw-container rw-crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map(({ name, href }) =>
          href === undefined ? (
            <li key={name} aria-current="page">
              {name}
            </li>
          ) : (
            <li key={name}>
              <a href={href}>{name}</a>
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
