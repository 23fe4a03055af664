/** Where a link leads, and what it says. */
export type Link = { readonly href: string; readonly words: string }

/** Links side by side, each large enough to be hit. */
export const LinkList = ({ links }: { links: readonly Link[] }) => (
  <ul className="rw-key">
    {links.map(({ href, words }) => (
      <li key={href}>
        <a className="rw-target" href={href}>
          {words}
        </a>
      </li>
    ))}
  </ul>
)
