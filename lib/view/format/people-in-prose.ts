import { formatCount } from './format-count.ts'
import { formatDecimal } from './format-decimal.ts'

/**
 * A number of people to three figures, for sentences; tables give it exactly (`formatCount`).
 *
 * From a million on in millions. Missing (NaN) is a dash.
 * Example: `peopleInProse(2_643_512)` is "2.64 million", `peopleInProse(281_950)` is "282,000".
 */
export function peopleInProse(people: number): string {
  if (Number.isNaN(people)) return formatCount(people)
  const rounded = Number(people.toPrecision(3))
  if (Math.abs(rounded) < 1_000_000) return formatCount(rounded)
  const millions = rounded / 1_000_000
  const places = millions < 10 ? 2 : millions < 100 ? 1 : 0
  const figures = formatDecimal(millions, places)
  return `${places > 0 ? figures.replace(/\.?0+$/, '') : figures} million`
}
