import type { Cell } from './export-table.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/**
 * Every single value of JSON with its place: what is nested becomes rows of two cells.
 *
 * @returns place and value in the order of the JSON text; lists are counted from 1, true and false are words, and an empty
 *   list has no row
 * @example [...valuesWithPlaces({ drafts: [{ open: true }] })] // [["drafts/1/open", "true"]]
 */
export function* valuesWithPlaces(value: Json, place = ''): Generator<readonly [string, Cell]> {
  if (value === null || typeof value !== 'object') {
    yield [place, typeof value === 'boolean' ? String(value) : value]
    return
  }
  const parts = isList(value) ? value.map((one, at) => [String(at + 1), one] as const) : Object.entries(value)
  for (const [name, one] of parts) yield* valuesWithPlaces(one, place === '' ? name : `${place}/${name}`)
}

// Array.isArray does not know lists that nobody may write to.
const isList = (value: object): value is readonly Json[] => Array.isArray(value)
