import type { IndicatorUse, Normalisation, Ties } from '#lib/scoring/methodology.ts'

/** The cells that a formula works on: one of them, and all of its column. */
export type CellInColumn = { readonly cell: string; readonly column: string }

/** What turns a column: 1 as it is, −1 the other way round, so that higher = more need. */
type Turn = 1 | -1

/**
 * The formula of a spreadsheet that brings one value on a scale (docs/method.md, steps 3 and 5), the same as the engine's
 * `normalise`; empty when there is no value.
 *
 * Example: `scaleFormula('min_max', { cell: 'B3', column: 'B$3:B$9' }, 1, 'average')`.
 */
export function scaleFormula(
  method: Exclude<Normalisation, 'goalposts'>,
  value: CellInColumn,
  turn: Turn,
  ties: Ties,
): string {
  return `IF(ISNUMBER(${value.cell}),${formulas[method](value, turn, ties)},"")`
}

type Make = (value: CellInColumn, turn: Turn, ties: Ties) => string

const formulas: Readonly<Record<Exclude<Normalisation, 'goalposts'>, Make>> = {
  none: ({ cell }, turn) => (turn === 1 ? cell : `-${cell}`),
  rank: (value, turn, ties) => shareOfRank(value, rankOf(value, turn, ties)),
  normal_score: (value, turn, ties) => {
    const count = `COUNT(${value.column})`
    return `NORMSINV((${count}-${rankOf(value, turn, ties)}+0.5)/${count})`
  },
  exponential_rank: (value, turn, ties) =>
    `-23*LN(1-${shareOfRank(value, rankOf(value, turn, ties))}*(1-EXP(-100/23)))`,
  z_score: ({ cell, column }, turn) =>
    `IF(MAX(${column})>MIN(${column}),${turn === 1 ? '' : '-'}(${cell}-AVERAGE(${column}))/STDEV(${column}),0)`,
  min_max: ({ cell, column }, turn) => {
    const above = turn === 1 ? `${cell}-MIN(${column})` : `MAX(${column})-${cell}`
    return `IF(MAX(${column})>MIN(${column}),(${above})/(MAX(${column})-MIN(${column})),0.5)`
  },
}

const shareOfRank = ({ column }: CellInColumn, rank: string): string =>
  `((COUNT(${column})+1-${rank})/COUNT(${column}))`

/**
 * Rank 1 = most need; a tie takes the average of its places, or the first of them. The longer name is how a workbook
 * writes a function of 2010 or later (ECMA-376 names only older ones).
 */
const rankOf = ({ cell, column }: CellInColumn, turn: Turn, ties: Ties): string =>
  `${ties === 'lowest' ? 'RANK' : '_xlfn.RANK.AVG'}(${cell},${column},${turn === 1 ? 0 : 1})`

/** The formula of an indicator's transformation (step 1), or the cell itself. */
export function transformationFormula(cell: string, { transformation = 'none' }: IndicatorUse): string {
  return { none: cell, log: `LN(${cell})`, log1p: `LN(1+${cell})` }[transformation]
}

/** The formula of the place between two goalposts, 0 to 1; 1 minus that when lower = more need. */
export function goalpostsFormula(cell: string, use: IndicatorUse, turn: Turn): string {
  if (use.goalposts === undefined)
    throw new RangeError('goalposts need the lowest and highest value of the scale')
  const [low, high] = use.goalposts.map((end) => transformationFormula(`(${end})`, use))
  const place = `MIN(MAX((${transformationFormula(cell, use)}-${low ?? ''})/(${high ?? ''}-${low ?? ''}),0),1)`
  return `IF(ISNUMBER(${cell}),${turn === 1 ? place : `1-${place}`},"")`
}
