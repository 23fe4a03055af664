/** Which result an address of the HTTP interface is about. */
export type ScoreAddress = {
  /** The engine's version. */
  readonly engine: string
  /** `<name>@<version>` of the dataset. */
  readonly dataset: string
  /** The scenario's fields as `queryText` writes them; empty for the current method. */
  readonly scenario: string
}

/** What the address of the current method says in the scenario's place. */
export const baselineSegment = 'baseline'

/**
 * The one address of a result, which never changes. Codes, versions and weights need no escaping in it.
 *
 * Example: `scorePath({ engine: '1.0.0', dataset: 'england-2019@1.0.0', scenario: 'cni.pubs=0' })` is
 * "/api/v1/score/1.0.0/england-2019@1.0.0/cni.pubs=0".
 */
export function scorePath({ engine, dataset, scenario }: ScoreAddress): string {
  const segment = scenario === '' ? baselineSegment : scenario
  return `/api/v1/score/${encodeURI(engine)}/${encodeURI(dataset)}/${segment}`
}

/** The same result as a table of all areas. */
export const scoreCsvPath = (address: ScoreAddress): string => `${scorePath(address)}.csv`

/**
 * One file of a result: `areas.csv`, `changes.json`, `workbook.xlsx` and so on (lib/api/scenario-files.ts).
 *
 * Example: `scoreFilePath(address, 'list.csv')` ends with "/cni.pubs=0/list.csv".
 */
export const scoreFilePath = (address: ScoreAddress, file: string): string => `${scorePath(address)}/${file}`

/** Why one area is in or out, under a scenario: what its page says, as JSON. `query` as for `areaPath`. */
export const areaAnswerPath = (code: string, query = ''): string =>
  `/api/v1/areas/${encodeURIComponent(code)}${query === '' ? '' : `?${query}`}`

/** The published responses; `fields` are what the list is asked for. */
export const apiResponsesPath = (fields: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(fields).toString()
  return query === '' ? '/api/v1/responses' : `/api/v1/responses?${query}`
}

/** One published response. Example: `apiResponsePath('RW-7K3M-Q2XD')` is "/api/v1/responses/RW-7K3M-Q2XD". */
export const apiResponsePath = (reference: string): string =>
  `/api/v1/responses/${encodeURIComponent(reference)}`

/** How sure a list is. `query`: dataset, changes and options, as for its page. */
export const robustnessApiPath = (query = ''): string =>
  query === '' ? '/api/v1/robustness' : `/api/v1/robustness?${query}`

/** Which choices matter. */
export const sensitivityApiPath = (query = ''): string =>
  query === '' ? '/api/v1/sensitivity' : `/api/v1/sensitivity?${query}`
