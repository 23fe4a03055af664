import { csvText, type CsvCell } from '#lib/dataset/demo/csv-text.ts'
import type { ProblemLog } from '#lib/dataset/package/problem-log.ts'
import type { ReadTable } from '#lib/dataset/package/read-table.ts'
import { textsOf } from '#lib/dataset/package/table.ts'
import { missing, ownCodeColumn, placeColumnNames } from './r-names.ts'
import type { Meta } from './read-meta.ts'

type CoinrTables = { readonly files: ReadonlyMap<string, string>; readonly notes: readonly string[] }

const needed = 7
const indicatorHeader = [
  'code',
  'name',
  'description',
  'unit',
  'polarity',
  'status',
  'source',
  'source_date',
  'level',
]

/**
 * areas.csv, indicators.csv and values.csv of a coin, rows in the order of iData.csv. Null when two areas have the same
 * code of ours, which was noted. `time`: where iMeta names no date of an indicator.
 */
export function coinrTables(
  { indicators, others }: Meta,
  { table, rows }: ReadTable,
  time: string,
  log: ProblemLog,
): CoinrTables | null {
  const has = (name: string): boolean => table.columns.has(name)
  const cell = (name: string, at: number): CsvCell => {
    const value = table.columns.get(name)?.values[at] ?? ''
    return value === missing ? '' : value
  }
  const codes = textsOf(table, others.has(ownCodeColumn) && has(ownCodeColumn) ? ownCodeColumn : 'uCode')
  const before = log.count()
  noteRepeated(codes, rows, log)
  if (log.count() > before) return null

  // The first of them are columns that every package has; the others only where something is known.
  const places = placeColumnNames.filter((name, at) => at < needed - 2 || has(name))
  const names = has('uName') ? textsOf(table, 'uName') : codes
  const areas = codes.map((code, at) => {
    const name = names[at]?.trim() === '' ? code : (names[at] ?? code)
    return [code, name, ...places.map((place) => cell(place, at))]
  })
  const described = indicators.map(({ code, name, unit, direction, settings }) => {
    const { description = '', status = 'illustrative', source = '', source_date = time } = settings
    return [code, name, description, unit, direction, status, source, source_date, 'area']
  })
  const values = codes.map((code, at) => [code, ...indicators.map(({ iCode }) => cell(iCode, at))])
  const known: readonly string[] = [...placeColumnNames, ownCodeColumn]
  const ignored = [...others].filter((name) => !known.includes(name))
  return {
    files: new Map([
      ['areas.csv', csvText(['code', 'name', ...places], areas)],
      ['indicators.csv', csvText(indicatorHeader, described)],
      ['values.csv', csvText(['area_code', ...indicators.map(({ code }) => code)], values)],
    ]),
    notes: ignored.length > 0 ? [`A package has no place for ${ignored.join(', ')}.`] : [],
  }
}

function noteRepeated(codes: readonly string[], rows: readonly number[], log: ProblemLog): void {
  const seen = new Map<string, number | undefined>()
  codes.forEach((code, at) => {
    if (seen.has(code)) {
      const place = { file: 'iData.csv', row: rows[at] ?? null, column: ownCodeColumn, value: code }
      log.add(place, `each code once, it is in row ${seen.get(code) ?? 0} too`)
    }
    seen.set(code, rows[at])
  })
}
