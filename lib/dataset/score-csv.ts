import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { Cell } from '#lib/table/export-table.ts'
import { csvCell } from '#lib/table/measure.ts'
import { areasTable } from './download/areas-table.ts'
import type { Withheld } from './licence/withheld-indicators.ts'

/**
 * The table of results that the contract promises, as CSV lines: one row for each area in the order of the dataset;
 * `area_code`, then `<index>_score,<index>_rank` for each index, then `classified` (1 = on the list).
 *
 * Scores have full double precision; an area without a score has empty cells. Lines end with a line feed.
 * Example: `[...scoreCsv(snapshot, scores)].join('')` begins with `area_code,cni_score,cni_rank,…`.
 */
export function* scoreCsv({ areas }: Snapshot, { indices, listed }: Scores): Generator<string> {
  yield line(['area_code', ...indices.flatMap(({ code }) => [`${code}_score`, `${code}_rank`]), 'classified'])
  for (let area = 0; area < areas.count; area++) {
    yield line([
      areas.codes[area] ?? '',
      ...indices.flatMap(({ score, rank }): Cell[] =>
        rank[area] === 0 ? [null, null] : [score[area] ?? null, rank[area] ?? null],
      ),
      listed[area] === 1 ? 1 : 0,
    ])
  }
}

/**
 * The same table for people: after the promised columns come names, population, the same columns under the current
 * method (`baseline_…`) and what changes: `entering`, `leaving`, `staying` or nothing.
 *
 * Names that a spreadsheet would take for a formula are made harmless; what may not be passed on is left out.
 */
export function* comparisonCsv(scored: ScoredScenario, withheld: Withheld): Generator<string> {
  const { columns, rows } = areasTable(scored, withheld)
  yield line(columns.map(({ name }) => name))
  for (const cells of rows()) yield line(cells)
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\n`
