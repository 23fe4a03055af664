import { codeExpected, isCode } from '#lib/dataset/package/patterns.ts'
import type { ProblemLog } from '#lib/dataset/package/problem-log.ts'
import { readTable } from '#lib/dataset/package/read-table.ts'
import { numbersOf, textsOf, type Table } from '#lib/dataset/package/table.ts'
import { metaSpec } from './coinr-cells.ts'
import {
  domainSettings,
  indexSettings,
  indicatorSettings,
  readSettings,
  settingsColumn,
  type DomainSettings,
  type IndexSettings,
  type IndicatorSettings,
} from './coinr-settings.ts'
import { missing } from './r-names.ts'

/** One row of iMeta.csv that is part of an index. `iCode` names it in the files, `code` in a package. */
export type Entry<Settings> = {
  readonly row: number
  readonly iCode: string
  readonly code: string
  readonly name: string
  readonly unit: string
  /** The iCode above; empty = none. */
  readonly parent: string
  readonly level: number
  readonly direction: number
  readonly weight: number
  readonly settings: Settings
}

/** iMeta.csv, checked: indicators of level 1, domains of level 2 (none when indices stand right above), indices. */
export type Meta = {
  readonly indicators: readonly Entry<IndicatorSettings>[]
  readonly domains: readonly Entry<DomainSettings>[]
  readonly indices: readonly Entry<IndexSettings>[]
  /** iCodes of what is not scored. */
  readonly others: ReadonlySet<string>
}

type Raw = Omit<Entry<string>, 'code'> & { readonly type: string }

const file = 'iMeta.csv'

/** Reads iMeta.csv; null when it has problems, and then all of them were noted. */
export function readMeta(bytes: Uint8Array, log: ProblemLog): Meta | null {
  const before = log.count()
  const read = readTable(metaSpec, bytes, log)
  if (read === null || log.count() > before) return null
  const raws = rawEntries(read.table, read.rows)
  const highest = Math.max(
    0,
    ...raws.filter(({ type }) => type === 'Aggregate').map(({ level }) => level || 0),
  )
  if (highest < 2) log.add({ file, column: 'Type' }, 'a row of Type Aggregate with Level 2 or 3: the index')
  const scored = raws.filter(({ type }) => type === 'Indicator' || type === 'Aggregate')
  if (highest >= 2) for (const raw of scored) checkEntry(raw, scored, highest, log)
  if (log.count() > before) return null

  const entries = <Settings extends { code?: string }>(
    level: number,
    schema: Parameters<typeof readSettings<Settings>>[1],
  ) =>
    scored
      .filter((raw) => raw.level === level)
      .flatMap((raw) => withSettings(raw, readSettings(raw.settings, schema), log))
  const meta = {
    indicators: entries(1, indicatorSettings),
    domains: highest === 3 ? entries(2, domainSettings) : [],
    indices: entries(highest, indexSettings),
    others: new Set(raws.filter((raw) => !scored.includes(raw)).map(({ iCode }) => iCode)),
  }
  checkCodes([meta.indicators, meta.domains, meta.indices], log)
  return log.count() > before ? null : meta
}

function rawEntries(table: Table, rows: readonly number[]): Raw[] {
  const text = (name: string) => (table.columns.has(name) ? textsOf(table, name) : [])
  const [names, units, settings] = [text('iName'), text('Unit'), text(settingsColumn)]
  const [parents, types] = [text('Parent'), text('Type')]
  const [levels, directions, weights] = ['Level', 'Direction', 'Weight'].map((name) => numbersOf(table, name))
  return text('iCode').map((iCode, at) => ({
    row: rows[at] ?? 0,
    iCode,
    name: orNothing(names[at]) || iCode,
    unit: orNothing(units[at]),
    parent: orNothing(parents[at]),
    level: levels?.[at] ?? Number.NaN,
    direction: directions?.[at] ?? Number.NaN,
    weight: weights?.[at] ?? Number.NaN,
    settings: settings[at] ?? '',
    type: types[at] ?? '',
  }))
}

const orNothing = (text = ''): string => (text === missing ? '' : text)
const shown = (value: number): string => (Number.isNaN(value) ? missing : String(value))

/** Notes what is wrong with a row's place in the hierarchy. */
function checkEntry(raw: Raw, scored: readonly Raw[], highest: number, log: ProblemLog): void {
  const { row, iCode, type, level, parent, direction, weight } = raw
  const note = (column: string, value: string, expected: string): void =>
    log.add({ file, row, column, value }, expected)
  const indicator = type === 'Indicator'
  if (indicator && level !== 1) note('Level', shown(level), '1, the level of every indicator')
  if (!indicator && !(level >= 2)) note('Level', shown(level), '2 or 3, the levels of aggregates')
  if (indicator && direction !== 1 && direction !== -1)
    note('Direction', shown(direction), '1 (more = a higher index) or -1 (more = a lower index)')
  if (!indicator && direction !== 1 && !Number.isNaN(direction))
    note('Direction', shown(direction), '1: Reweigh turns indicators round, not aggregates')
  const top = level === highest
  if (top && parent !== '') note('Parent', parent, 'NA: nothing is above the highest level')
  const above = scored.find((other) => other.iCode === parent)
  if (!top && above?.level !== level + 1)
    note('Parent', parent || missing, `the iCode of an aggregate of Level ${level + 1 || 2}, the one above`)
  if (!top && Number.isNaN(weight)) note('Weight', missing, 'a number from 0')
  if (!indicator && !scored.some((other) => other.parent === iCode))
    note('iCode', iCode, 'an aggregate that is the Parent of something')
}

function withSettings<Settings extends { code?: string }>(
  raw: Raw,
  settings: Settings | null,
  log: ProblemLog,
): Entry<Settings>[] {
  if (settings === null) {
    const expected = 'nothing, or the settings that reweigh export-coinr writes, as JSON'
    log.add({ file, row: raw.row, column: settingsColumn, value: raw.settings }, expected)
    return []
  }
  const { row, iCode, name, unit, parent, level, direction, weight } = raw
  const code = settings.code ?? iCode
  return [{ row, iCode, code, name, unit, parent, level, direction, weight, settings }]
}

/** Notes codes that a package cannot have, and those that two of a kind share. */
function checkCodes(kinds: readonly (readonly Entry<unknown>[])[], log: ProblemLog): void {
  for (const entries of kinds) {
    const seen = new Map<string, number>()
    for (const { code, row, level, parent } of entries) {
      if (!isCode(code)) log.add({ file, row, column: 'iCode', value: code }, codeExpected)
      const key = level === 2 ? `${parent} ${code}` : code
      const first = seen.get(key)
      if (first !== undefined)
        log.add(
          { file, row, column: settingsColumn, value: code },
          `each code once, it is in row ${first} too`,
        )
      seen.set(key, row)
    }
  }
}
