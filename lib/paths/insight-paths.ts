/**
 * The addresses of the pages that show a result in pictures. A `query` is what follows the question mark, as for
 * `sandboxPath`: dataset and changes; empty = the current method. `fields` are a page's own.
 */
const insightPath = (path: string, query: string, fields: Readonly<Record<string, string>> = {}): string => {
  const own = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString()
  const all = [query, own].filter((part) => part !== '').join('&')
  return all === '' ? path : `${path}?${all}`
}

/**
 * The ranks of the areas. `fields`: `area`, the code of one to mark; `show` and `page` of the picture of those that move.
 *
 * Example: `ranksPath('cut.imd=15', { area: 'E05008952' })` is "/ranks?cut.imd=15&area=E05008952".
 */
export const ranksPath = (query = '', fields: Readonly<Record<string, string>> = {}): string =>
  insightPath('/ranks', query, fields)

/** All areas by both tests, as the picture on that page asks for them. */
export const rankPointsPath = (query = ''): string => insightPath('/ranks/points', query)

/** Where the listed areas are, by region and district. `fields`: how the table of districts is looked at. */
export const regionsPath = (query = '', fields: Readonly<Record<string, string>> = {}): string =>
  insightPath('/regions', query, fields)

/** Which weights matter: their shares beside what they decide, and a quarter less and more of each. */
export const whatMattersPath = (query = ''): string => insightPath('/what-matters', query)

/** For experts: how domains and indicators hang together. */
export const structurePath = (query = ''): string => insightPath('/what-matters/structure', query)

/** Who enters and leaves without each domain and indicator. `without`: the field of one of them, to see its areas. */
export const leaveOneOutPath = (query = '', without = ''): string =>
  insightPath('/leave-one-out', query, { without })

/** What a comparison is looked at with. Missing parts are as usual. */
export type ComparisonLook = { readonly lists?: string; readonly page?: number }

/**
 * Two to four methods side by side, all in one address: the dataset, then `method` once for each of them in their order, being
 * "current" or the fields of its changes.
 *
 * Example: `comparePath('england-2019@1.0.0', ['current', 'cni.pubs=0'])` is
 * "/compare?dataset=england-2019@1.0.0&method=current&method=cni.pubs%3D0".
 */
export function comparePath(
  dataset: string,
  methods: readonly string[],
  { lists = '', page = 1 }: ComparisonLook = {},
): string {
  const fields: [string, string][] = [
    ['dataset', dataset],
    ...methods.map((method): [string, string] => ['method', method]),
    ['lists', lists],
    ['page', page > 1 ? String(page) : ''],
  ]
  const query = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%40', '@')}`)
  return query.length === 0 ? '/compare' : `/compare?${query.join('&')}`
}

/** The comparison of the current method with that of a query, as the other pages link to it. */
export const compareWithPath = (query = ''): string => insightPath('/compare', query)

/** How sure the list is. `query`: dataset, changes and what the reruns vary. */
export const surenessPath = (query = ''): string => insightPath('/sureness', query)

/** Which choices of the method matter. `query` as for `surenessPath`. */
export const sensitivityPath = (query = ''): string => insightPath('/sureness/sensitivity', query)

/** How people live in listed areas, beside others. */
export const profilePath = (query = ''): string => insightPath('/profile', query)

/** The types that the listed areas fall into. */
export const typesPath = (query = ''): string => insightPath('/types', query)

/** The areas of one type. `page`: of their table, from 1. Example: `typePath('well-connected')` is "/types/well-connected". */
export const typePath = (slug: string, query = '', page = 1): string =>
  insightPath(`/types/${encodeURIComponent(slug)}`, query, { page: page > 1 ? String(page) : '' })

/** A result on one page, to print. */
export const summaryPath = (query = ''): string => insightPath('/summary', query)

/** Checks a citation, a link or a scenario file by running it again. `citation`: what to check. */
export const verifyPath = (citation = ''): string => insightPath('/verify', '', { citation })
