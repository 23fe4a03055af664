import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { safeCell } from '#lib/table/safe-cell.ts'

/**
 * The table of results that the contract promises, as CSV lines: one row for each area in the order of the dataset;
 * `area_code`, then `<index>_score,<index>_rank` for each index, then `classified` (1 = on the list).
 *
 * Scores have full double precision; an area without a score has empty cells. Lines end with a line feed.
 * Example: `[...scoreCsv(snapshot, scores)].join('')` begins with `area_code,cni_score,cni_rank,…`.
 */
export function* scoreCsv({ areas }: Snapshot, scores: Scores): Generator<string> {
  yield line(['area_code', ...scoreColumns(scores)])
  for (let area = 0; area < areas.count; area++) {
    yield line([areas.codes[area] ?? '', ...scoreCells(scores, area)])
  }
}

/**
 * The same table for people: after the promised columns come names, population, the same columns under the current
 * method (`baseline_…`) and what changes: `entering`, `leaving`, `staying` or nothing.
 *
 * Names that a spreadsheet would take for a formula are made harmless.
 */
export function* comparisonCsv({ snapshot, scores, baselineScores }: ScoredScenario): Generator<string> {
  const { areas } = snapshot
  const names = ['area_name', 'district_name', 'region_name', 'population']
  const before = scoreColumns(baselineScores).map((name) => `baseline_${name}`)
  yield line(['area_code', ...scoreColumns(scores), ...names, ...before, 'change'])
  for (let area = 0; area < areas.count; area++) {
    yield line([
      areas.codes[area] ?? '',
      ...scoreCells(scores, area),
      safeCell(areas.names[area] ?? ''),
      safeCell(areas.districtNames[area] ?? ''),
      safeCell(areas.regionNames[area] ?? ''),
      number(areas.population[area]),
      ...scoreCells(baselineScores, area),
      change(baselineScores.listed[area] === 1, scores.listed[area] === 1),
    ])
  }
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\n`

const scoreColumns = ({ indices }: Scores): string[] => [
  ...indices.flatMap(({ code }) => [`${code}_score`, `${code}_rank`]),
  'classified',
]

const scoreCells = ({ indices, listed }: Scores, area: number): string[] => [
  ...indices.flatMap(({ score, rank }) =>
    rank[area] === 0 ? ['', ''] : [number(score[area]), number(rank[area])],
  ),
  listed[area] === 1 ? '1' : '0',
]

const number = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value)

const change = (before: boolean, after: boolean): string => {
  if (before) return after ? 'staying' : 'leaving'
  return after ? 'entering' : ''
}
