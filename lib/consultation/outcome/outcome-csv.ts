import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { safeCell } from '#lib/table/safe-cell.ts'

/** A proposal with its list, in the order of the columns. */
type Proposed = { readonly proposal: { readonly position: number }; readonly scored: ScoredScenario }

/**
 * The final list as lines of a CSV file: every area that is on it or was on today's, in the order of the dataset, with what
 * changes for it, its ranks under both methods (1 = most need) and whether each proposal by itself would list it.
 *
 * Lines end with a line feed; names that a spreadsheet would take for a formula are made harmless.
 * Example: the first line begins with `area_code,area_name,district_name,region_name,population,change,on_final_list`.
 */
export function* outcomeCsv(final: ScoredScenario, proposals: readonly Proposed[]): Generator<string> {
  const { snapshot, scores, baselineScores } = final
  const { areas } = snapshot
  const codes = scores.indices.map(({ code }) => code)
  yield line([
    ...['area_code', 'area_name', 'district_name', 'region_name', 'population'],
    ...['change', 'on_final_list', 'on_todays_list'],
    ...codes.flatMap((code) => [`${code}_rank_final`, `${code}_rank_today`]),
    ...proposals.map(({ proposal }) => `on_list_of_proposal_${proposal.position}`),
  ])
  for (let area = 0; area < areas.count; area++) {
    const [now, then] = [baselineScores.listed[area] === 1, scores.listed[area] === 1]
    if (!now && !then) continue
    yield line([
      areas.codes[area] ?? '',
      safeCell(areas.names[area] ?? ''),
      safeCell(areas.districtNames[area] ?? ''),
      safeCell(areas.regionNames[area] ?? ''),
      number(areas.population[area]),
      now ? (then ? 'staying' : 'leaving') : 'entering',
      ...[flag(then), flag(now)],
      ...scores.indices.flatMap(({ rank }, index) => [
        rankCell(rank[area]),
        rankCell(baselineScores.indices[index]?.rank[area]),
      ]),
      ...proposals.map(({ scored }) => flag(scored.scores.listed[area] === 1)),
    ])
  }
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\n`
const flag = (yes: boolean): string => (yes ? '1' : '0')
const number = (value = NaN): string => (Number.isNaN(value) ? '' : String(value))
/** 0 stands for no rank. */
const rankCell = (rank = 0): string => (rank === 0 ? '' : String(rank))
