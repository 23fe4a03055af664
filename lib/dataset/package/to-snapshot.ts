import type { Methodology } from '#lib/scoring/methodology.ts'
import type {
  DatasetIdentity,
  Indicator,
  IndicatorStatus,
  SmallAreas,
  Snapshot,
} from '#lib/scoring/snapshot.ts'
import { numbersOf, optionalNumbersOf, textsOf, type Table, type TableName, type Tables } from './table.ts'

/** What a snapshot is made of, whether it comes from a folder or from the database. */
export type SnapshotParts = {
  readonly identity: DatasetIdentity
  readonly methodology: Methodology
  readonly tables: Tables
}

/**
 * The columns of a checked package as scoring needs them: W areas in the order of areas.csv, S small areas in the order
 * of small-areas.csv, I indicators in the order of indicators.csv. Nothing is computed, only put in its place.
 *
 * Throws RangeError for tables that were not checked: a table or column that is not there.
 */
export function toSnapshot({ identity, methodology, tables }: SnapshotParts): Snapshot {
  const areas = tableOf(tables, 'areas')
  const codes = textsOf(areas, 'code')
  return {
    dataset: identity,
    methodology,
    areas: {
      count: areas.rows,
      codes,
      names: textsOf(areas, 'name'),
      districtCodes: textsOf(areas, 'district_code'),
      districtNames: textsOf(areas, 'district_name'),
      regionCodes: textsOf(areas, 'region_code'),
      regionNames: textsOf(areas, 'region_name'),
      population: numbersOf(areas, 'population'),
      longitude: optionalNumbersOf(areas, 'longitude'),
      latitude: optionalNumbersOf(areas, 'latitude'),
    },
    smallAreas: tables.has('small-areas') ? smallAreasOf(tableOf(tables, 'small-areas'), codes) : null,
    indicators: indicatorsOf(tables),
  }
}

function tableOf(tables: Tables, name: TableName): Table {
  const table = tables.get(name)
  if (table === undefined) throw new RangeError(`no table called ${name}`)
  return table
}

function smallAreasOf(table: Table, areaCodes: readonly string[]): SmallAreas {
  const position = new Map(areaCodes.map((code, area) => [code, area]))
  return {
    count: table.rows,
    codes: textsOf(table, 'code'),
    area: Int32Array.from(textsOf(table, 'area_code'), (code) => position.get(code) ?? -1),
    population: numbersOf(table, 'population'),
  }
}

function indicatorsOf(tables: Tables): Indicator[] {
  const table = tableOf(tables, 'indicators')
  const text = (name: string) => textsOf(table, name)
  const [names, descriptions, units] = [text('name'), text('description'), text('unit')]
  const [statuses, sources, dates, levels] = [
    text('status'),
    text('source'),
    text('source_date'),
    text('level'),
  ]
  const polarities = numbersOf(table, 'polarity')
  return text('code').map((code, row): Indicator => {
    const level = levels[row] === 'small_area' ? 'small_area' : 'area'
    return {
      code,
      name: names[row] ?? '',
      description: descriptions[row] ?? '',
      unit: units[row] ?? '',
      polarity: polarities[row] === -1 ? -1 : 1,
      status: statusOf(statuses[row]),
      source: sources[row] ?? '',
      sourceDate: dates[row] ?? '',
      level,
      values: numbersOf(tableOf(tables, level === 'area' ? 'values' : 'small-area-values'), code),
    }
  })
}

const statusOf = (text: string | undefined): IndicatorStatus =>
  text === 'published' || text === 'derived' ? text : 'illustrative'
