import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Cell, Column, ReadyTable } from '#lib/table/export-table.ts'
import { resultWithheld } from '#lib/dataset/licence/withheld-parts.ts'
import type { Withheld } from '#lib/dataset/licence/withheld-indicators.ts'
import { knownRank, placeCells, placeColumns } from './place-columns.ts'

/** The areas on the list under the scenario, in the order of the dataset. */
export function listTable(scored: ScoredScenario, withheld: Withheld): ReadyTable {
  const { entering, staying } = scored.comparison
  return {
    name: 'list',
    about: 'One area that is listed under these changes.',
    ...areaRows(scored, withheld, [
      [staying, 'staying'],
      [entering, 'entering'],
    ]),
  }
}

/** The areas that enter or leave the list, in the order of the dataset. */
export function changesTable(scored: ScoredScenario, withheld: Withheld): ReadyTable {
  const { entering, leaving } = scored.comparison
  return {
    name: 'changes',
    about: 'One area that enters or leaves the list.',
    ...areaRows(scored, withheld, [
      [entering, 'entering'],
      [leaving, 'leaving'],
    ]),
  }
}

type Group = readonly [areas: readonly number[], change: string]

function areaRows(
  { snapshot, settled, scores, baselineScores }: ScoredScenario,
  withheld: Withheld,
  groups: readonly Group[],
): Pick<ReadyTable, 'columns' | 'rows'> {
  const { areas } = snapshot
  const open = (methodology: typeof snapshot.methodology, code: string) =>
    methodology.indices.some((index) => index.code === code && resultWithheld(index, withheld) === null)
  const ranks = scores.indices.map(({ code, rank }, at) => ({
    code,
    now: open(settled.methodology, code) ? rank : null,
    before: open(snapshot.methodology, code) ? baselineScores.indices[at]?.rank : null,
  }))
  const rankColumns = ranks.flatMap(({ code }): Column[] => [
    { name: `${code}_rank`, meaning: `Rank on ${code} under these changes, 1 = most need.`, unit: 'rank' },
    {
      name: `baseline_${code}_rank`,
      meaning: `Rank on ${code} under the current method, 1 = most need.`,
      unit: 'rank',
    },
  ])
  const rows = groups
    .flatMap(([some, change]) => some.map((area) => ({ area, change })))
    .sort((one, other) => one.area - other.area)
  return {
    columns: [
      { name: 'area_code', meaning: 'The code of the area.' },
      ...placeColumns,
      { name: 'change', meaning: '“entering”, “leaving” or “staying”.' },
      ...rankColumns,
    ],
    rows: () =>
      rows.map(({ area, change }): Cell[] => [
        areas.codes[area] ?? '',
        ...placeCells(areas, area),
        change,
        ...ranks.flatMap(({ now, before }) => [knownRank(now?.[area]), knownRank(before?.[area])]),
      ]),
  }
}
