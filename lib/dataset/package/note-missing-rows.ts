import type { ProblemLog } from './problem-log.ts'
import type { ReadTable } from './read-table.ts'

/** Notes every code of one table that has no row in another, which needs one for each. */
export function noteMissingRows(
  needed: ReadonlyMap<string, number>,
  { positions, complete }: ReadTable,
  { file, key, neededBy }: { readonly file: string; readonly key: string; readonly neededBy: string },
  log: ProblemLog,
): void {
  if (!complete) return
  for (const code of needed.keys())
    if (!positions.has(code))
      log.add({ file, column: key, value: code }, `a row for this code of ${neededBy}`)
}
