import { areaCode } from './patterns.ts'
import type { ProblemLog } from './problem-log.ts'
import { readCsv } from './read-csv.ts'

/** From the first part of a postcode ("SR8") to its second parts ("3NG") and the code of the area; empty = in none. */
export type Postcodes = ReadonlyMap<string, ReadonlyMap<string, string>>

const file = 'postcodes.csv'
const pattern = /^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) ?([0-9][A-Z]{2})$/

/**
 * Takes a postcode apart, however it was typed; null when it cannot be one.
 *
 * Example: `splitPostcode(' sr8 3ng')` is `{ outward: 'SR8', inward: '3NG' }`.
 */
export function splitPostcode(text: string): { outward: string; inward: string } | null {
  const [, outward, inward] =
    pattern.exec(text) ?? pattern.exec(text.replaceAll(/\s/g, '').toUpperCase()) ?? []
  return outward === undefined || inward === undefined ? null : { outward, inward }
}

/** Reads postcodes.csv (1.8 million rows and more) and notes what is wrong with it. `known`: the areas, when they are certain. */
export function readPostcodes(
  bytes: Uint8Array,
  known: ReadonlyMap<string, number> | null,
  log: ProblemLog,
): Postcodes {
  const districts = new Map<string, Map<string, string>>()
  let [postcodeAt, areaAt] = [-1, -1]
  const header = (names: readonly string[]): boolean => {
    postcodeAt = names.indexOf('postcode')
    areaAt = names.indexOf('area_code')
    const right = postcodeAt >= 0 && areaAt >= 0 && names.length === 2
    if (!right) log.add({ file, row: 1, value: names.join(',') }, 'the columns postcode and area_code')
    return right
  }
  const row = (fields: readonly string[], row: number): void => {
    const postcode = fields[postcodeAt] ?? ''
    const area = fields[areaAt] ?? ''
    if (area !== '' && !(known === null ? areaCode.test(area) : known.has(area)))
      log.add({ file, row, column: 'area_code', value: area }, 'a code that is in areas.csv, or nothing')
    const parts = splitPostcode(postcode)
    if (parts === null) {
      log.add({ file, row, column: 'postcode', value: postcode }, 'a postcode such as SR8 3NG')
      return
    }
    const district = districts.get(parts.outward) ?? new Map<string, string>()
    districts.set(parts.outward, district)
    if (district.has(parts.inward))
      log.add({ file, row, column: 'postcode', value: postcode }, 'each postcode once')
    district.set(parts.inward, area)
  }
  readCsv(file, bytes, { header, row }, log)
  return districts
}
