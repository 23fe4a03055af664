import { formatCount } from '#lib/view/format/format-count.ts'
import { pageNumbers, type PageSpan } from '#lib/view/page-numbers.ts'

/** Which part of a longer list this is, and links to the other parts. `href` gives the address of a page. */
export function Pagination({
  span: { page, pages, from, to, total },
  href,
  label,
}: {
  span: PageSpan
  href: (page: number) => string
  label: string
}) {
  return (
    <nav className="rw-pages" aria-label={label}>
      <span>
        Showing {formatCount(from)} to {formatCount(to)} of {formatCount(total)}
      </span>
      {pages > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a href={href(page - 1)} rel="prev">
                Previous
              </a>
            </li>
          )}
          {pageNumbers(page, pages).map((number, place) => (
            <li key={number ?? `gap ${place}`}>
              <PageNumber number={number} current={page} href={href} />
            </li>
          ))}
          {page < pages && (
            <li>
              <a href={href(page + 1)} rel="next">
                Next
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}

function PageNumber({
  number,
  current,
  href,
}: {
  number: number | null
  current: number
  href: (page: number) => string
}) {
  if (number === null) return <span aria-hidden="true">…</span>
  if (number === current) {
    return (
      <b aria-current="page">
        <span className="rw-vh">Page</span> {formatCount(number)}
      </b>
    )
  }
  return (
    <a href={href(number)}>
      <span className="rw-vh">Page</span> {formatCount(number)}
    </a>
  )
}
