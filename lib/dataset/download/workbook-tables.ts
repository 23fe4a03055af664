import { codebookTable } from '#lib/table/codebook-table.ts'
import type { ReadyTable } from '#lib/table/export-table.ts'
import { aboutTable } from './about-table.ts'
import type { Download } from './download.ts'
import { indexSheet } from './index-sheet.ts'
import { scenarioTables } from './scenario-tables.ts'

/**
 * The sheets of a scenario's workbook, in order: what it is, what changes, the list, the settings, every area, one sheet
 * for each index in which a spreadsheet works it out again, `more` tables, the indicators, and what every column means.
 */
export function workbookTables(download: Download, more: readonly ReadyTable[] = []): ReadyTable[] {
  const { indices } = download.scored.settled.methodology
  const names = sheetNames(indices.map(({ code }) => code))
  const sheets = indices.map((index, at) => ({
    index,
    sheet: indexSheet(download, index, names[at] ?? `score_${at + 1}`),
  }))
  const { changes, list, settings, areas, indicators } = scenarioTables
  const first = [changes, list, settings, areas].map((make) => make(download))
  const last = [...more, indicators(download)]
  const tables = [...first, ...sheets.flatMap(({ sheet }) => (sheet === null ? [] : [sheet.table])), ...last]
  return [
    aboutTable(download, sheets, [...first, ...last]),
    ...tables,
    { ...codebookTable(tables), name: 'columns' },
  ]
}

/** Names of sheets, at most 31 characters, and different from each other also when capitals do not count. */
function sheetNames(codes: readonly string[]): string[] {
  const short = codes.map((code) => `score_${code}`)
  const usable = (name: string, at: number) =>
    name.length <= 31 && !short.some((other, own) => own !== at && other.toLowerCase() === name.toLowerCase())
  return short.map((name, at) => (usable(name, at) ? name : `score_index_${at + 1}`))
}
