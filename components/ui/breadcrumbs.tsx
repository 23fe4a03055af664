/** One step on the way to a page; the page itself comes last and has no address. */
export type Crumb = { readonly name: string; readonly href?: string }

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
