/**
 * A title as a name for an address: small letters, digits and single hyphens; empty when the title has none of them.
 *
 * Example: `addressName('Pubs & halls: what counts?')` is "pubs-halls-what-counts".
 */
export const addressName = (title: string, most = 60): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’'‘]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')
