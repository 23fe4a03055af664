import { z } from 'zod'
import { csvLine } from '#lib/table/measure.ts'
import { valuesWithPlaces } from '#lib/table/values-with-places.ts'

/**
 * What is held about somebody as CSV (RFC 4180), for a spreadsheet: a place and a value in each line.
 *
 * @param held what `readHeld` gives; dates become text as in JSON
 * @example heldCsv({ drafts: [{ page: 2 }] }) // "place,value\r\ndrafts/1/page,2\r\n"
 */
export const heldCsv = (held: object): string =>
  [['place', 'value'] as const, ...valuesWithPlaces(z.json().parse(JSON.parse(JSON.stringify(held))))]
    .map(csvLine)
    .join('')
