import type { ProblemLog } from '#lib/dataset/package/problem-log.ts'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { readTable, type ReadTable } from '#lib/dataset/package/read-table.ts'
import { numbersOf } from '#lib/dataset/package/table.ts'
import { dataSpec } from './coinr-cells.ts'
import { coinrMethodology } from './coinr-methodology.ts'
import { coinrTables } from './coinr-tables.ts'
import { manifestText, type PackageTitle } from './manifest-text.ts'
import { readMeta } from './read-meta.ts'

/** A package made of a coin: its files, name → text, and in sentences what was assumed or rounded. */
export type FromCoinr = { readonly texts: ReadonlyMap<string, string>; readonly notes: readonly string[] }

/**
 * Makes a dataset package of COINr's `iData` and `iMeta` (docs/decisions/0022-coinr.md): W areas, and one index for
 * each aggregate of the highest level. `reweigh import` takes what comes out. Null when something is wrong with them, and then every problem was noted with
 * file, row, column, value and what was expected. Pure: the same bytes always give the same files.
 *
 * Example: `fromCoinr(iData, iMeta, { name: 'asem', title: 'ASEM' }, log)?.texts.get('areas.csv')`.
 */
export function fromCoinr(
  iData: Uint8Array,
  iMeta: Uint8Array,
  title: PackageTitle,
  log: ProblemLog,
): FromCoinr | null {
  const meta = readMeta(iMeta, log)
  if (meta === null) return null
  const spec = dataSpec(
    meta.indicators.map(({ iCode }) => iCode),
    meta.others,
  )
  const before = log.count()
  const data = readTable(spec, iData, log)
  if (data === null || log.count() > before) return null
  const time = checkTime(data, log)
  const { methodology, notes } = coinrMethodology(meta, title)
  const tables = coinrTables(meta, data, time, log)
  if (tables === null || log.count() > before) return null
  const files = new Map([...tables.files, ['methodology.json', `${JSON.stringify(methodology, null, 2)}\n`]])
  const invented = meta.indices.some(({ settings }) => settings.invented === true)
  const texts = new Map([['datapackage.json', manifestText(files, title, invented)], ...files])
  const checked = readPackageTexts(texts)
  if (!checked.ok) for (const { expected, ...place } of checked.issues) log.add(place, expected)
  return checked.ok ? { texts, notes: [...notes, ...tables.notes] } : null
}

/** The one Time of all rows, as text; empty where none is given. Notes every row of another time. */
function checkTime({ table, rows }: ReadTable, log: ProblemLog): string {
  if (!table.columns.has('Time')) return ''
  const times = numbersOf(table, 'Time')
  const first = times[0] ?? Number.NaN
  times.forEach((time, at) => {
    if (Object.is(time, first)) return
    const place = { file: 'iData.csv', row: rows[at] ?? null, column: 'Time', value: String(time) }
    log.add(place, `the same time in every row (${first} as in the first): a package is one moment`)
  })
  return Number.isNaN(first) ? '' : String(first)
}
