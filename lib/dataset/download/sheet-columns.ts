import type { Cell, Column, Formula, ReadyTable } from '#lib/table/export-table.ts'
import { columnLetters } from '#lib/table/xlsx-workbook.ts'

/** The row of weights, and the first of the areas: the names of the columns come before them. */
export const weightRow = 2
const firstRow = 3

/** One column of a sheet that works itself out. */
export type SheetColumn = Column & {
  /** What stands in the row of weights; nothing unless said. */
  readonly weight?: Cell
  /** The cell of an area, which stands in a row of the sheet. */
  readonly cell: (area: number, row: number) => Cell
}

/** A sheet as it grows: each column is told where it stands, because formulas name others by their letters. */
export type Sheet = {
  /** Adds a column; gives its letters. */
  readonly add: (column: SheetColumn) => string
  /** The cells of all areas in a column. Example: `B$3:B$7435`. */
  readonly range: (letters: string) => string
  readonly columns: readonly SheetColumn[]
  /** The row of weights, then one row for each area. */
  readonly rows: ReadyTable['rows']
}

/** An empty sheet for a number of areas. */
export function createSheet(areas: number): Sheet {
  const columns: SheetColumn[] = []
  return {
    columns,
    add: (column) => {
      columns.push(column)
      return columnLetters(columns.length - 1)
    },
    range: (letters) => `${letters}$${firstRow}:${letters}$${firstRow + areas - 1}`,
    rows: function* () {
      yield columns.map(({ weight = null }) => weight)
      for (let area = 0; area < areas; area++) yield columns.map(({ cell }) => cell(area, firstRow + area))
    },
  }
}

/** A cell that works out what is known already; an empty text where there is no value. */
export const worked = (formula: string, value: number | undefined): Formula => ({
  formula,
  value: value === undefined || Number.isNaN(value) ? '' : value,
})
