/** The tables of a result that can be had one by one. */
export const tableNames = ['areas', 'list', 'changes', 'settings', 'indicators', 'profile', 'types'] as const

export type TableName = (typeof tableNames)[number]

/** The workbook with all of them. */
export const workbookName = 'workbook.xlsx'

/** Every file of a result, by its name in the address. */
export const scenarioFiles: readonly string[] = [
  workbookName,
  ...tableNames.flatMap((name) => [`${name}.json`, `${name}.csv`]),
]

/** What a file of a result is. */
export type ScenarioFile =
  | { readonly table: null; readonly kind: 'xlsx'; readonly type: string }
  | { readonly table: TableName; readonly kind: 'json' | 'csv'; readonly type: string }

/** Reads the last part of the address of a file of a result; null when there is no such file. */
export function readScenarioFile(name: string): ScenarioFile | null {
  if (name === workbookName) {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { table: null, kind: 'xlsx', type }
  }
  const table = tableNames.find((candidate) => name === `${candidate}.json` || name === `${candidate}.csv`)
  if (table === undefined) return null
  return name.endsWith('.json')
    ? { table, kind: 'json', type: 'application/json' }
    : { table, kind: 'csv', type: 'text/csv; charset=utf-8' }
}
