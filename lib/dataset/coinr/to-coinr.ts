import { csvText, type CsvCell } from '#lib/dataset/demo/csv-text.ts'
import type { Package } from '#lib/dataset/package/package.ts'
import type { TableColumn } from '#lib/dataset/package/table.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { failure, success, type Result } from '#lib/result/result.ts'
import type { Index, IndicatorUse } from '#lib/scoring/methodology.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'
import type { DomainSettings, IndexSettings, IndicatorSettings } from './coinr-settings.ts'
import { settingsColumn } from './coinr-settings.ts'
import { howUsed } from './how-used.ts'
import { leftOut } from './left-out.ts'
import {
  createNames,
  missing,
  ownCodeColumn,
  placeColumnNames,
  placeColumns,
  specialColumns,
} from './r-names.ts'

/** An index as COINr reads it: the text of both files, and in sentences what they cannot say. */
export type Coinr = {
  readonly index: Index
  readonly iData: string
  readonly iMeta: string
  readonly leftOut: readonly string[]
}

type Settings = IndicatorSettings | DomainSettings | IndexSettings
type Column = { readonly name: string; readonly type: string; readonly cell: (area: number) => CsvCell }

const metaHeader = [
  'Level',
  'iCode',
  'Parent',
  'Direction',
  'Weight',
  'Type',
  'iName',
  'Unit',
  settingsColumn,
]

/**
 * Writes one index of a package as COINr's `iData` and `iMeta` (docs/decisions/0022-coinr.md): a row for each of the W
 * areas; a row for each indicator, domain and for the index. Missing values are `NA`.
 *
 * Fails when no index is measured on areas, when there are several and `code` names none of them, or when an indicator
 * has no value at all, which COINr refuses.
 *
 * Example: `toCoinr(townsend, undefined)` writes the four indicators of its only index.
 */
export function toCoinr(from: Package, code: string | undefined): Result<Coinr> {
  const chosen = chooseIndex(from.methodology.indices, code)
  if (!chosen.ok) return chosen
  const index = chosen.value
  const { areas, indicators } = toSnapshot(from)
  const described = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const uses = index.domains.flatMap(({ indicators: used }) => used)
  const empty = uses.filter(({ code: used }) => described.get(used)?.values.every(Number.isNaN) ?? true)
  if (empty.length > 0) {
    const message = 'has no value in any area, which COINr refuses'
    return failure(empty.map(({ code: used }) => ({ path: used, message })))
  }

  const places = placesOf(from)
  const nameOf = createNames([...specialColumns, ownCodeColumn, ...placeColumnNames])
  const rows: CsvCell[][] = []
  const add = (name: string, own: string, cells: readonly CsvCell[], settings: Settings): void => {
    rows.push([...cells, JSON.stringify({ ...(name === own ? {} : { code: own }), ...settings })])
  }
  const columns: Column[] = []
  const indicatorNames = new Map(uses.map((use) => [use.code, nameOf(use.code)]))
  const indexName = nameOf(index.code)
  index.domains.forEach((domain) => {
    const domainName = nameOf(domain.code)
    domain.indicators.forEach((use) => {
      const indicator = described.get(use.code)
      if (indicator === undefined) return
      const name = indicatorNames.get(use.code) ?? use.code
      columns.push({ name, type: 'Indicator', cell: (area) => known(indicator.values[area]) })
      const cells = [1, name, domainName, indicator.polarity, use.weight, 'Indicator', indicator.name]
      add(name, use.code, [...cells, indicator.unit], settingsOf(indicator, use))
    })
    const { normalisation, aggregation, transformation } = domain
    const cells = [2, domainName, indexName, 1, domain.weight, 'Aggregate', domain.name, 'score']
    add(domainName, domain.code, cells, { normalisation, aggregation, transformation })
  })
  const top = [3, indexName, missing, 1, 1, 'Aggregate', index.name, 'score']
  add(indexName, index.code, top, indexSettingsOf(from, index))

  const unitOf = createNames([
    ...specialColumns,
    ...[...places, ...columns].map(({ name }) => name),
    ownCodeColumn,
  ])
  const units = areas.codes.map(unitOf)
  const own = units.every((unit, area) => unit === areas.codes[area])
    ? []
    : [{ name: ownCodeColumn, type: 'Other', cell: (area: number) => areas.codes[area] ?? '' }]
  const others = [...own, ...places]
  for (const { name, type } of others)
    rows.push([missing, name, missing, missing, missing, type, name, '', ''])
  const all = [...others, ...columns]
  const lines = units.map((unit, area) => [
    unit,
    areas.names[area] ?? '',
    ...all.map(({ cell }) => cell(area)),
  ])
  const iData = csvText(['uCode', 'uName', ...all.map(({ name }) => name)], lines)
  return success({ index, iData, iMeta: csvText(metaHeader, rows), leftOut: leftOut(from, index) })
}

function chooseIndex(indices: readonly Index[], code: string | undefined): Result<Index> {
  const onAreas = indices.filter(({ level }) => level === 'area')
  const names = onAreas.map((index) => index.code).join(', ')
  const refuse = (path: string, message: string) => failure([{ path, message }])
  if (onAreas.length === 0)
    return refuse('indices', 'no index is measured on areas; COINr has one kind of unit and no small areas')
  if (code === undefined) {
    const [only, second] = onAreas
    return only === undefined || second !== undefined
      ? refuse('indices', `choose one with --index: ${names}; a coin of COINr is one index`)
      : success(only)
  }
  const found = onAreas.find((index) => index.code === code)
  return found === undefined
    ? refuse('--index', `"${code}" is not an index that is measured on areas; there is ${names}`)
    : success(found)
}

/** What areas.csv says of the areas beside code and name; columns without anything are left out. */
function placesOf({ tables }: Package): Column[] {
  const table = tables.get('areas')
  return placeColumnNames.flatMap((name): Column[] => {
    const column = table?.columns.get(name)
    if (column === undefined || isEmpty(column)) return []
    const { values } = column
    const cell = (area: number) => {
      const value = values[area] ?? ''
      return typeof value === 'number' ? known(value) : value
    }
    return [{ name, type: placeColumns[name], cell }]
  })
}

const isEmpty = (column: TableColumn): boolean =>
  column.kind === 'number' ? column.values.every(Number.isNaN) : column.values.every((text) => text === '')

const known = (value = Number.NaN): CsvCell => (Number.isNaN(value) ? missing : value)

function settingsOf(indicator: Indicator, use: IndicatorUse): IndicatorSettings {
  const { description, status, source, sourceDate } = indicator
  return { description, status, source, source_date: sourceDate, ...howUsed(use) }
}

function indexSettingsOf({ methodology, description }: Package, index: Index): IndexSettings {
  const { short_name, aggregation, score_scale, missing: rule } = index
  const { classification, ties, name: method } = methodology
  const cut = classification.cuts.find((other) => other.index === index.code)
  return {
    ...{ short_name, aggregation, score_scale, missing: rule, ties, method, label: classification.label },
    ...(cut === undefined ? {} : { worst_share: cut.worst_share }),
    ...(description.invented === true ? { invented: true } : {}),
  }
}
