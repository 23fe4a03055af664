/** What R writes for a missing value, in numbers and texts. */
export const missing = 'NA'

/** Columns of areas.csv that COINr carries along without scoring them, each with what COINr calls its type. */
export const placeColumns = {
  district_code: 'Group',
  district_name: 'Group',
  region_code: 'Group',
  region_name: 'Group',
  population: 'Denominator',
  longitude: 'Other',
  latitude: 'Other',
  area_km2: 'Other',
} as const

export type PlaceColumn = keyof typeof placeColumns
export const placeColumnNames = Object.keys(placeColumns) as readonly PlaceColumn[] // keys of the literal above

/** The column of iData.csv with the areas' own codes, where COINr could not take them. */
export const ownCodeColumn = 'area_code'

/** Columns of iData.csv that mean something to COINr itself. */
export const specialColumns = ['uCode', 'uName', 'Time']

/** Words of R: as the name of a column it would change them, and in a column it would read some as values. */
const words =
  /^(if|else|repeat|while|function|for|next|break|true|false|t|f|null|inf|infinity|nan|na|na_.*|in)$/i

/** A name that R and COINr take as it stands: a letter first, then letters, digits and `_`. */
const isPlain = (name: string): boolean => /^[A-Za-z]\w*$/.test(name) && !words.test(name)

/**
 * Gives out names that R and COINr take, each once: a code as it is where that can be, else changed a little.
 *
 * Example: with `taken` = `['Time']`, `'pubs'` stays, `'pub-count'` becomes `pub_count`, `'2019'` becomes
 * `u_2019` and `'Time'` becomes `Time_2`.
 */
export function createNames(taken: Iterable<string>): (code: string) => string {
  const used = new Set(taken)
  return (code) => {
    const letters = code.replaceAll(/\W/g, '_')
    const plain = isPlain(letters) ? letters : `u_${letters}`
    let name = plain
    for (let count = 2; used.has(name); count += 1) name = `${plain}_${count}`
    used.add(name)
    return name
  }
}
