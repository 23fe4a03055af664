/** What Next gives a page of the address's query: a text, several of the same name, or nothing. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The fields of a page's address, one for each value, so that a field that is given twice is seen twice.
 *
 * Example: `{ q: 'hart', page: ['1', '2'] }` is `[['q', 'hart'], ['page', '1'], ['page', '2']]`.
 */
export const pageFields = (searchParams: SearchParams): (readonly [name: string, value: string])[] =>
  Object.entries(searchParams).flatMap(([name, value]) => {
    if (value === undefined) return []
    return typeof value === 'string'
      ? [[name, value] as const]
      : value.map((single) => [name, single] as const)
  })

/** The first value of a field; an empty text when it is not there. */
export function firstField(
  fields: readonly (readonly [name: string, value: string])[],
  name: string,
): string {
  return fields.find(([given]) => given === name)?.[1] ?? ''
}
