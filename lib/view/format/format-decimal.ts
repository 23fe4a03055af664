/** A sign that reads as "minus" and is as wide as a digit, where a hyphen would read as a dash. */
const MINUS = '\u2212'
/** What stands in a table where there is no number. */
const MISSING = '–'

const formatters = new Map<number, Intl.NumberFormat>()

function formatterFor(places: number): Intl.NumberFormat {
  const known = formatters.get(places)
  if (known) return known
  const formatter = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: 'negative',
  })
  formatters.set(places, formatter)
  return formatter
}

/**
 * A number with commas between thousands and a fixed number of decimals.
 *
 * `places`: whole number 0 to 10. Halves round away from zero; a negative number gets a true minus; a value that
 * is missing (NaN) is a dash. Throws RangeError for places outside the range.
 * Example: `formatDecimal(1234.56, 1)` is "1,234.6", `formatDecimal(-0.4, 0)` is "0".
 */
export function formatDecimal(value: number, places: number): string {
  if (!Number.isInteger(places) || places < 0 || places > 10) throw new RangeError('places must be 0 to 10')
  if (Number.isNaN(value)) return MISSING
  return formatterFor(places).format(value).replace('-', MINUS)
}
