import type { Index } from '#lib/scoring/methodology.ts'
import { citation } from '#lib/scenario/citation.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { Cell, ReadyTable } from '#lib/table/export-table.ts'
import type { Download } from './download.ts'
import type { IndexSheet } from './index-sheet.ts'
import { worked } from './sheet-columns.ts'

/** A sheet of the workbook beside the index that it is about; null: it may not be passed on. */
export type SheetOfIndex = { readonly index: Index; readonly sheet: IndexSheet | null }

/**
 * What a workbook is, how to cite and check it, under which licences it comes, what is left out, and whether what it
 * worked out agrees with the engine.
 */
export function aboutTable(
  { scored, dataset }: Download,
  sheets: readonly SheetOfIndex[],
  others: readonly ReadyTable[],
): ReadyTable {
  const { snapshot, hash, comparison } = scored
  const { title, digest, invented } = snapshot.dataset
  const { licenses = [], sources = [] } = dataset.description
  const tables = [...others, ...sheets.flatMap(({ sheet }) => (sheet === null ? [] : [sheet.table]))]
  return {
    name: 'about',
    about: 'What this file is and how to read it.',
    columns: [
      { name: 'what', meaning: 'What is said.' },
      { name: 'text', meaning: 'What is said about it.' },
    ],
    rows: (): Cell[][] => [
      ['data', invented ? `${title} (invented places and figures)` : title],
      ['data version', dataset.id],
      ['data digest', digest],
      ['engine', engineVersion],
      ['scenario hash', hash],
      ['cite as', citation(scored)],
      ['listed under these changes', comparison.scenario],
      ...rebuiltList(sheets, snapshot.methodology.classification.cuts.length, comparison.scenario),
      ...rebuiltScores(sheets),
      ['listed now', comparison.baseline],
      ['entering', comparison.entering.length],
      ['leaving', comparison.leaving.length],
      ...licenses.map(({ title: words, name, path }) => [
        'licence',
        [words ?? name ?? '', path].filter((part) => part !== undefined).join(', '),
      ]),
      ...sources.map((source) => ['source', source.title]),
      ...[...dataset.withheld].map(([code, reason]) => ['not passed on', `Values of ${code}: ${reason}`]),
      ...tables.map(({ name, about }) => [`sheet ${name}`, about]),
      ...texts.map(([what, text]) => [what, text]),
    ],
  }
}

const texts = [
  ['formulas', 'Cells with formulas hold what Reweigh worked out until your program calculates them again.'],
  [
    'equal scores',
    'Scores are rounded to what matters (12 digits), so that those that differ by the rounding of computers only are equal, as they are for Reweigh.',
  ],
  ['empty cells', 'Nothing is known. 0 is never used for that.'],
  [
    'apostrophes',
    'A text that a spreadsheet would take for a formula has an apostrophe before it. Take one apostrophe away to have the text as it is.',
  ],
] as const

/** How many areas are inside every cut, counted by the spreadsheet; nothing when a sheet is missing. */
function rebuiltList(sheets: readonly SheetOfIndex[], cuts: number, listed: number): Cell[][] {
  const inside = sheets.flatMap(({ sheet }) => sheet?.ranges.inside ?? [])
  if (inside.length === 0 || inside.length < cuts) return []
  const formula = `COUNTIFS(${inside.map((range) => `${range},1`).join(',')})`
  return [['listed, worked out here', worked(formula, listed)]]
}

/** The largest difference between the scores that a sheet works out and the engine's. */
function rebuiltScores(sheets: readonly SheetOfIndex[]): Cell[][] {
  return sheets.flatMap(({ index, sheet }) => {
    const difference = sheet?.ranges.difference ?? null
    if (difference === null) return []
    const formula = `MAX(MAX(${difference}),-MIN(${difference}))`
    return [[`largest difference of ${index.short_name} scores, worked out here`, worked(formula, 0)]]
  })
}
