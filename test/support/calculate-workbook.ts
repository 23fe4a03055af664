import FormulaParser from 'fast-formula-parser'
import { readXlsx } from 'hucre/xlsx'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'

type Value = number | string | boolean
/** How the evaluator hands an argument on: wrapped, but for the results of some functions. */
type Argument = unknown

const valueIn = (argument: Argument): unknown =>
  typeof argument === 'object' && argument !== null && 'value' in argument ? argument.value : argument
const cellsIn = (argument: Argument): unknown[] => [valueIn(argument)].flat(2)

/** A cell of a workbook: what the file says it is worth, and the formula to work that out by. */
type CalculatedCell = { readonly formula: string; readonly stored: Value; readonly calculated: Value }

const numbers = (argument: Argument): number[] =>
  cellsIn(argument).filter((value): value is number => typeof value === 'number')

function rank(value: Argument, column: Argument, order: Argument, average: boolean): number {
  const own = Number(valueIn(value))
  const all = numbers(column)
  const before = all.filter((other) => (valueIn(order) === 1 ? other < own : other > own)).length
  const same = all.filter((other) => other === own).length
  return before + (average ? (same + 1) / 2 : 1)
}

/** Of no numbers it is 0. */
function extreme(all: readonly Argument[], choose: (...values: number[]) => number): number {
  const some = all.flatMap(numbers)
  return some.length === 0 ? 0 : choose(...some)
}

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals

function deviation(column: Argument): number {
  const all = numbers(column)
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1))
}

/** Functions that the evaluator lacks, by their definition in ECMA-376. */
const functions = {
  RANK: (value: Argument, column: Argument, order: Argument) => rank(value, column, order, false),
  'RANK.AVG': (value: Argument, column: Argument, order: Argument) => rank(value, column, order, true),
  // The evaluator works out both branches of an IF, and its own versions of these stop where one is undefined.
  EXP: (power: Argument) => Math.exp(Number(valueIn(power))),
  LN: (value: Argument) => Math.log(Number(valueIn(value))),
  ROUND: (value: Argument, decimals: Argument) => rounded(Number(valueIn(value)), Number(valueIn(decimals))),
  STDEV: deviation,
  AVERAGE: (column: Argument) =>
    numbers(column).reduce((sum, value) => sum + value, 0) / numbers(column).length,
  MAX: (...all: Argument[]) => extreme(all, Math.max),
  MIN: (...all: Argument[]) => extreme(all, Math.min),
  COUNT: (column: Argument) => numbers(column).length,
  COUNTIFS: (...all: Argument[]) => {
    const columns = all.filter((_, at) => at % 2 === 0).map(cellsIn)
    const wanted = all.filter((_, at) => at % 2 === 1).map(valueIn)
    return (columns[0] ?? []).filter((_, row) => columns.every((column, at) => column[row] === wanted[at]))
      .length
  },
  NORMSINV: (share: Argument) => normalQuantile(Number(valueIn(share))),
}

/**
 * Works every formula of a workbook out again, from its values and formulas alone, with an evaluator that is not ours.
 * Gives the cells that have formulas, by sheet.
 */
export async function calculateWorkbook(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly CalculatedCell[]>> {
  const { sheets } = await readXlsx(bytes)
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const known = new Map<string, Value>()
  /** A parser must not be used while it works, so each formula inside another has one of its own. */
  const parsers: FormulaParser[] = []
  let depth = 0
  const makeParser = () =>
    new FormulaParser({
      functions,
      onCell: ({ sheet, row, col }) => valueAt(sheet, row, col),
      onRange: ({ sheet, from, to }) =>
        Array.from({ length: to.row - from.row + 1 }, (_, down) =>
          Array.from({ length: to.col - from.col + 1 }, (_, right) =>
            valueAt(sheet, from.row + down, from.col + right),
          ),
        ),
    })
  function calculate(formula: string, at: { sheet: string; row: number; col: number }): unknown {
    const parser = (parsers[depth] ??= makeParser())
    depth++
    try {
      return parser.parse(formula, at)
    } finally {
      depth--
    }
  }
  function valueAt(sheet: string, row: number, col: number): Value {
    const key = `${sheet} ${row} ${col}`
    const found = known.get(key)
    if (found !== undefined) return found
    const formula = byName.get(sheet)?.cells?.get(`${row - 1},${col - 1}`)?.formula
    const stored = byName.get(sheet)?.rows[row - 1]?.[col - 1] ?? null
    const value =
      formula === undefined ? plain(stored) : plain(calculate(formula, { sheet, row, col }), formula)
    known.set(key, value)
    return value
  }
  return new Map(
    sheets.map(({ name, cells, rows }) => [
      name,
      [...(cells ?? [])].flatMap(([key, { formula }]): CalculatedCell[] => {
        if (formula === undefined) return []
        const [row = 0, col = 0] = key.split(',').map(Number)
        return [{ formula, stored: plain(rows[row]?.[col]), calculated: valueAt(name, row + 1, col + 1) }]
      }),
    ]),
  )
}

function plain(value: unknown, formula = 'a value'): Value {
  // An empty cell is no number; the evaluator would stop at one that is nothing at all.
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  throw new Error(`${formula} gave ${JSON.stringify(value)}`)
}
