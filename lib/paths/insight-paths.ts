/**
 * The addresses of the pages that show a result in pictures. A `query` is what follows the question mark, as for
 * `sandboxPath`: dataset and changes; empty = the current method. `fields` are a page's own.
 */
const insightPath = (path: string, query: string, fields: Readonly<Record<string, string>> = {}): string => {
  const own = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString()
  const all = [query, own].filter((part) => part !== '').join('&')
  return all === '' ? path : `${path}?${all}`
}

/** Where the listed areas are, by region and district. `district`: how the table of districts is looked at. */
export const regionsPath = (query = '', fields: Readonly<Record<string, string>> = {}): string =>
  insightPath('/regions', query, fields)
