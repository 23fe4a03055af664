/** The addresses of the map. A `query` is the dataset version and what was changed, as pages carry it on. */

/** What a person looks at on the map and in its table. Missing or empty parts are the usual ones. */
export type MapSearch = {
  /** What is coloured: empty = what happens to each area; else the code of an index, or of a domain or indicator in it. */
  readonly show?: string
  /** The code of a region, and of a district in it. */
  readonly region?: string
  readonly district?: string
  /** Letters of a name. */
  readonly q?: string
  /** The code of the area that the map is to show. */
  readonly area?: string
  /** Only areas of one state. */
  readonly state?: string
  /** By what the table is sorted; `-` before it turns the order round. */
  readonly sort?: string
  /** Page of the table, from 1. */
  readonly page?: number
}

/** What `mapPath` writes into the address beside the query, in this order. */
const mapFields = ['show', 'region', 'district', 'q', 'area', 'state', 'sort', 'page'] as const

/** The map. Example: `mapPath({ region: 'E12000001' }, 'cut.imd=15')` is "/map?region=E12000001&cut.imd=15". */
export function mapPath(search: MapSearch = {}, query = ''): string {
  const own = new URLSearchParams()
  for (const name of mapFields) {
    const value = search[name]
    if (value !== undefined && value !== '' && value !== 1) own.set(name, String(value))
  }
  const all = [own.toString(), query].filter((part) => part !== '').join('&')
  return all === '' ? '/map' : `/map?${all}`
}

/**
 * What the map shows of a query, as the map itself asks for it: always of a certain dataset version, so that it fits the
 * boundaries. Example: `mapViewPath('tiny@1', '', 'cut.imd=15')` is "/map/view?cut.imd=15&dataset=tiny%401".
 */
export function mapViewPath(dataset: string, show: string, query: string): string {
  const fields = new URLSearchParams(query)
  fields.set('dataset', dataset)
  if (show !== '') fields.set('show', show)
  return `/map/view?${fields.toString()}`
}

/** The boundaries of a dataset version, `<name>@<version>`: they never change. */
export const boundariesPath = (dataset: string): string => `/api/v1/datasets/${encodeURI(dataset)}/boundaries`
