import type { Level, Methodology } from '#lib/scoring/methodology.ts'
import { alignRows } from './align-rows.ts'
import type { Known } from './cell.ts'
import { noteMissingRows } from './note-missing-rows.ts'
import type { PackageFiles } from './package-files.ts'
import type { ProblemLog } from './problem-log.ts'
import { readTable, type ReadTable, type TableSpec } from './read-table.ts'
import { textsOf, type Table, type TableName } from './table.ts'
import {
  areasSpec,
  indicatorsSpec,
  outcomesSpec,
  publishedSpec,
  smallAreasSpec,
  valuesSpec,
} from './table-specs.ts'

/** The tables of a package as they were read; one that is absent or beyond reading is null. */
export type ReadTables = {
  readonly areas: ReadTable | null
  readonly indicators: ReadTable | null
  readonly smallAreas: ReadTable | null
  readonly tables: ReadonlyMap<TableName, Table>
}

/** Codes that are certain: of a table in which no row was lost. */
const certain = (read: ReadTable | null): Known => (read?.complete ? read.positions : null)

/**
 * Reads every CSV file of a package but the postcodes, each beside what it refers to, and puts the rows of values into
 * the order of the areas. Notes every cell, row and column that is wrong.
 */
export function readTables(
  files: PackageFiles,
  methodology: Methodology | null,
  log: ProblemLog,
  onFile: (name: string) => void,
): ReadTables {
  const tables = new Map<TableName, Table>()
  const read = (name: TableName, spec: TableSpec): ReadTable | null => {
    const content = files.get(spec.file)
    if (content == null) return null
    onFile(spec.file)
    const table = readTable(spec, content.bytes, log)
    if (table !== null) tables.set(name, table.table)
    return table
  }
  /** A table with a row for each unit of another one. */
  const readRows = (
    name: TableName,
    spec: TableSpec,
    units: ReadTable | null,
    neededBy: string | null,
  ): void => {
    const table = read(name, spec)
    if (table === null || units === null) return
    const place = { file: spec.file, key: spec.key, neededBy: neededBy ?? '' }
    if (neededBy !== null && units.complete) noteMissingRows(units.positions, table, place, log)
    tables.set(name, alignRows(table, units.positions, spec.key))
  }
  const areas = read('areas', areasSpec)
  const indicators = read('indicators', indicatorsSpec)
  const smallAreas = read('small-areas', smallAreasSpec(certain(areas)))
  const ofAreas = { known: certain(areas), file: 'areas.csv' }
  const ofSmallAreas = { known: certain(smallAreas), file: 'small-areas.csv' }
  const indicatorsOf = (level: Level) => ({
    codes: codesOfLevel(indicators, level),
    as: `an indicator that indicators.csv describes with level ${level}`,
  })
  const values = valuesSpec('values.csv', 'area_code', ofAreas, indicatorsOf('area'))
  readRows('values', values, areas, 'areas.csv')
  const fine = valuesSpec(
    'small-area-values.csv',
    'small_area_code',
    ofSmallAreas,
    indicatorsOf('small_area'),
  )
  readRows('small-area-values', fine, smallAreas, 'small-areas.csv')
  const outcomes = read('outcomes', outcomesSpec(numbersIn(areas)))
  const described = {
    codes: outcomes?.complete ? [...outcomes.positions.keys()] : null,
    as: 'an outcome that outcomes.csv describes',
  }
  readRows(
    'outcome-values',
    valuesSpec('outcome-values.csv', 'area_code', ofAreas, described),
    areas,
    'areas.csv',
  )
  if (methodology !== null) {
    const indices = methodology.indices.map(({ code }) => code)
    readRows('published', publishedSpec(ofAreas.known, indices), areas, null)
  }
  return { areas, indicators, smallAreas, tables }
}

function codesOfLevel(indicators: ReadTable | null, level: Level): readonly string[] | null {
  if (!indicators?.complete || !indicators.table.columns.has('level')) return null
  const levels = textsOf(indicators.table, 'level')
  if (levels.some((text) => text !== 'area' && text !== 'small_area')) return null
  return [...indicators.positions].filter(([, position]) => levels[position] === level).map(([code]) => code)
}

/** The columns of areas.csv that something can be averaged by. */
const numbersIn = (areas: ReadTable | null): readonly string[] =>
  areas === null
    ? ['population']
    : [...areas.table.columns].filter(([, { kind }]) => kind === 'number').map(([name]) => name)
