/** What Next gives a page of the address's query: a text, several of the same name, or nothing. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The fields of a page's address, one for each value, so that a field that is given twice is seen twice.
 *
 * What is no text is left out: after a field called `__proto__`, Next finds the methods of an array where it keeps the values,
 * and puts the one called `sort` or `map` before what the address says under that name.
 *
 * Example: `{ q: 'hart', page: ['1', '2'] }` is `[['q', 'hart'], ['page', '1'], ['page', '2']]`.
 */
export const pageFields = (searchParams: SearchParams): (readonly [name: string, value: string])[] =>
  Object.entries(searchParams).flatMap(([name, value]) => {
    const values: readonly unknown[] = [value].flat()
    return values.filter((single) => typeof single === 'string').map((single) => [name, single] as const)
  })

/** The first value of a field; an empty text when it is not there. */
export function firstField(
  fields: readonly (readonly [name: string, value: string])[],
  name: string,
): string {
  return fields.find(([given]) => given === name)?.[1] ?? ''
}
