import { resultWithheld } from '#lib/dataset/licence/withheld-parts.ts'
import type { Withheld } from '#lib/dataset/licence/withheld-indicators.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Cell, Column, ReadyTable } from '#lib/table/export-table.ts'
import { known, placeCells, placeColumns } from './place-columns.ts'

const changes = [
  ['entering', 'not listed by the current method, listed under these changes'],
  ['leaving', 'listed by the current method, not listed under these changes'],
  ['staying', 'listed both ways'],
] as const

/**
 * Every area with its scores and ranks under the scenario and under the current method, in the order of the dataset: the
 * columns that the contract promises first (docs/api.md), then names, population, the current method and what changes.
 *
 * Scores and ranks that may not be passed on (`resultWithheld`) are empty cells.
 */
export function areasTable(scored: ScoredScenario, withheld: Withheld): ReadyTable {
  const { snapshot, settled, scores, baselineScores } = scored
  const { areas } = snapshot
  const now = resultColumns(settled.methodology, scores, withheld, '')
  const before = resultColumns(snapshot.methodology, baselineScores, withheld, 'baseline_')
  return {
    name: 'areas',
    about: 'One area: its scores, its ranks, and whether it is listed, under these changes and now.',
    columns: [
      { name: 'area_code', meaning: 'The code of the area.' },
      ...now.columns,
      ...placeColumns,
      ...before.columns,
      { name: 'change', meaning: 'What changes for the area; empty: listed neither way.', values: changes },
    ],
    rows: function* () {
      for (let area = 0; area < areas.count; area++) {
        yield [
          areas.codes[area] ?? '',
          ...now.cells(area),
          ...placeCells(areas, area),
          ...before.cells(area),
          changeOf(baselineScores.listed[area] === 1, scores.listed[area] === 1),
        ]
      }
    },
  }
}

/** "entering", "leaving", "staying" or nothing. */
export const changeOf = (before: boolean, after: boolean): string => {
  if (before) return after ? 'staying' : 'leaving'
  return after ? 'entering' : ''
}

type ResultColumns = {
  readonly columns: readonly Column[]
  readonly cells: (area: number) => readonly Cell[]
}

function resultColumns(
  { indices }: Methodology,
  scores: Scores,
  withheld: Withheld,
  prefix: string,
): ResultColumns {
  const when = prefix === '' ? 'under these changes' : 'under the current method'
  const closed = new Set(indices.filter((index) => resultWithheld(index, withheld)).map(({ code }) => code))
  const parts = scores.indices.map(({ code, score, rank }) => ({
    code,
    score,
    rank,
    open: !closed.has(code),
  }))
  return {
    columns: [
      ...parts.flatMap(({ code, open }) => [
        {
          name: `${prefix}${code}_score`,
          meaning: `The score on ${code} ${when}, higher = more need${open ? '' : '; not passed on, because of its licence'}.`,
          unit: 'score',
        },
        {
          name: `${prefix}${code}_rank`,
          meaning: `The rank on ${code} ${when}, 1 = most need${open ? '' : '; not passed on, because of its licence'}.`,
          unit: 'rank',
        },
      ]),
      {
        name: `${prefix}classified`,
        meaning: `Whether the area is on the list ${when}.`,
        unit: '1 = yes, 0 = no',
      },
    ],
    cells: (area) => [
      ...parts.flatMap(({ score, rank, open }): Cell[] =>
        open && rank[area] !== 0 ? [known(score[area]), known(rank[area])] : [null, null],
      ),
      scores.listed[area] === 1 ? 1 : 0,
    ],
  }
}
