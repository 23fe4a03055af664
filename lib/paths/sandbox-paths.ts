/** What stands beside the sandbox's page. A `query` is that of the page: the dataset version and what was changed. */
const under = (part: string, query: string): string => `/sandbox/${part}${query === '' ? '' : `?${query}`}`

/** The result of a query as the page itself asks for it. Example: `sandboxViewPath('cut.imd=15')`. */
export const sandboxViewPath = (query: string): string => under('view', query)

/** The scenario file of a query, for keeping. */
export const scenarioFilePath = (query: string): string => under('scenario', query)

/** Which weights matter most for a query, as data for the page itself. */
export const sandboxWeightsPath = (query: string): string => under('weights', query)
