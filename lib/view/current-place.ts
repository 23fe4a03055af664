/**
 * Whether a link of the navigation is where we are: `page` for the page itself, `true` for the section that it
 * lies in, undefined elsewhere (the values of `aria-current`).
 *
 * Paths start with a slash and carry no query. The home page is no section: everything lies under it.
 * Example: `currentPlace('/areas', '/areas/E05008952')` is "true".
 */
export function currentPlace(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return href !== '/' && pathname.startsWith(`${href}/`) ? 'true' : undefined
}
