/**
 * The addresses of the pages, so that no component spells one out.
 *
 * A `query` is what follows the question mark, already encoded, as `lib/scenario` writes it: `cni.pubs=0&cut.imd=15`.
 * An empty one is the current method.
 */
const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`)

const datasetQuery = (dataset: string): string => (dataset === '' ? '' : `dataset=${encodeURI(dataset)}`)

export const homePath = (): string => '/'

/** What we know about people, and for how long. */
export const privacyPath = (): string => '/privacy'

/** Which cookies the site sets, and when. */
export const cookiesPath = (): string => '/cookies'

/** How well the site can be used by people with disabilities. */
export const accessibilityPath = (): string => '/accessibility'

/** The sandbox, with a scenario to start from. Example: `sandboxPath('cni.pubs=0')` is "/sandbox?cni.pubs=0". */
export const sandboxPath = (query = ''): string => withQuery('/sandbox', query)

/** What a search for areas may ask for. Missing parts ask for everything. */
export type AreaSearch = {
  readonly text?: string
  readonly region?: string
  /** Counted from 1. */
  readonly page?: number
  /** A scenario that the search carries on. */
  readonly query?: string
}

/**
 * The search for areas, on one of its pages.
 *
 * Example: `areasPath({ text: 'Hart', page: 2 })` is "/areas?q=Hart&page=2"; the first page has no number.
 */
export function areasPath({ text = '', region = '', page = 1, query = '' }: AreaSearch = {}): string {
  const search = new URLSearchParams()
  if (text !== '') search.set('q', text)
  if (region !== '') search.set('region', region)
  if (page > 1) search.set('page', String(page))
  return withQuery('/areas', [search.toString(), query].filter((part) => part !== '').join('&'))
}

/** One area, under a scenario. Example: `areaPath('E05008952')` is "/areas/E05008952". */
export const areaPath = (code: string, query = ''): string =>
  withQuery(`/areas/${encodeURIComponent(code)}`, query)

/** The smallest changes that put an area on the list or take it off, on a page of their own. */
export const changesPath = (code: string, query = ''): string =>
  withQuery(`/areas/${encodeURIComponent(code)}/smallest-change`, query)

/** The same as data for the page of the area. */
export const changesDataPath = (code: string, query = ''): string =>
  withQuery(`/areas/${encodeURIComponent(code)}/smallest-change/view`, query)

/** The method of the current dataset, or of the version with an id. */
export const methodPath = (dataset = ''): string => withQuery('/method', datasetQuery(dataset))

/** The data, of the current dataset or of the version with an id. Example: `dataPath('england-2019@1.0.0')`. */
export const dataPath = (dataset = ''): string => withQuery('/data', datasetQuery(dataset))

/** The picture of all areas by both tests: it depends only on the dataset version and the engine, so it never changes. */
export const plotPath = (dataset: string, engine: string): string =>
  `/method/plot/${encodeURIComponent(engine)}/${encodeURI(dataset)}.svg`
