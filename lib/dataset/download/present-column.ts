import type { Column } from '#lib/scoring/snapshot.ts'
import { presentFormula } from './mean-formula.ts'
import { weightRow, worked, type Sheet } from './sheet-columns.ts'

/** A column that a mean is taken over. */
type Term = { readonly letters: string; readonly weight: number; readonly values: Column }

/** Adds the column that says how much weight has a value; gives its letters. */
export function presentColumn(sheet: Sheet, name: string, terms: readonly Term[]): string {
  const letters = terms.map((term) => term.letters)
  const weightOf = (area: number) =>
    terms.reduce((sum, { weight, values }) => (Number.isNaN(values[area]) ? sum : sum + weight), 0)
  return sheet.add({
    name: `${name}_present`,
    meaning: 'The weight of what has a value: a mean is taken over that, when it is enough.',
    unit: 'weight',
    cell: (area, row) => worked(presentFormula({ letters, row, weightRow }), weightOf(area)),
  })
}
