import type { Methodology } from '#lib/scoring/methodology.ts'
import type { PackageFiles } from './package-files.ts'
import type { ProblemLog } from './problem-log.ts'
import type { ReadTables } from './read-tables.ts'
import { numbersOf, textsOf, type Table } from './table.ts'

/** Notes what does not fit together between the tables of a package and its methodology. */
export function checkTables(
  read: ReadTables,
  methodology: Methodology | null,
  files: PackageFiles,
  log: ProblemLog,
): void {
  checkPartners(read, methodology, files, log)
  checkNames(read, log)
  checkPopulations(read, methodology, log)
}

/** Files that make sense only together, and files that the methodology needs. */
function checkPartners(
  { indicators }: ReadTables,
  methodology: Methodology | null,
  files: PackageFiles,
  log: ProblemLog,
): void {
  const reasons = new Map<string, string>()
  const need = (file: string, because: string): void => {
    if (!files.has(file) && !reasons.has(file)) reasons.set(file, because)
  }
  for (const [file, partner] of [
    ['small-areas.csv', 'small-area-values.csv'],
    ['outcomes.csv', 'outcome-values.csv'],
  ] as const) {
    if (files.has(file)) need(partner, `because there is a ${file}`)
    if (files.has(partner)) need(file, `because there is a ${partner}`)
  }
  const fine = methodology?.indices.find(({ level }) => level === 'small_area')
  const levels = indicators?.table.columns.has('level') ? textsOf(indicators.table, 'level') : []
  for (const file of ['small-areas.csv', 'small-area-values.csv']) {
    if (fine !== undefined) need(file, `because the index ${fine.code} is scored on small areas`)
    if (levels.includes('small_area')) need(file, 'because indicators.csv has indicators of level small_area')
  }
  for (const [file, because] of reasons) log.add({ file }, `this file, ${because}`)
}

/** One code of a district or region has one name, or tables by region would mix them up. */
function checkNames({ areas }: ReadTables, log: ProblemLog): void {
  for (const kind of ['district', 'region']) {
    const codes = areas?.table.columns.get(`${kind}_code`)
    const names = areas?.table.columns.get(`${kind}_name`)
    if (codes?.kind !== 'text' || names?.kind !== 'text') continue
    const nameOf = new Map<string, string>()
    codes.values.forEach((code, position) => {
      const name = names.values[position] ?? ''
      const first = nameOf.get(code) ?? name
      nameOf.set(code, first)
      const row = areas?.rows[position] ?? null
      if (code !== '' && name !== first)
        log.add(
          { file: 'areas.csv', row, column: `${kind}_name`, value: name },
          `"${first}", as above for ${code}`,
        )
    })
  }
}

/** A summary weighs small areas by the people who live there. */
function checkPopulations(
  { smallAreas }: ReadTables,
  methodology: Methodology | null,
  log: ProblemLog,
): void {
  const index = methodology?.indices.find(({ summary }) => summary !== undefined)
  if (
    index === undefined ||
    smallAreas === null ||
    !hasColumns(smallAreas.table, ['area_code', 'population'])
  )
    return
  const areaCodes = textsOf(smallAreas.table, 'area_code')
  numbersOf(smallAreas.table, 'population').forEach((people, position) => {
    if (!Number.isNaN(people) || areaCodes[position] === '') return
    const place = {
      file: 'small-areas.csv',
      row: smallAreas.rows[position] ?? null,
      column: 'population',
      value: '',
    }
    log.add(place, `a number, because ${index.short_name} is summed up to areas by population`)
  })
}

const hasColumns = (table: Table, names: readonly string[]): boolean =>
  names.every((name) => table.columns.has(name))
