import type { Cell, ExportTable, ReadyTable } from './export-table.ts'

/** Every column of every table: what it means, its unit and its values. */
export const codebookTable = (tables: readonly Omit<ExportTable, 'rows'>[]): ReadyTable => ({
  name: 'codebook',
  about: 'One column of one table, or one value that can stand in it.',
  columns: [
    { name: 'table', meaning: 'The table.' },
    { name: 'column', meaning: 'The column.' },
    {
      name: 'value',
      meaning: 'A value that can stand in the column; empty = the column itself is explained.',
    },
    { name: 'meaning', meaning: 'What it means.' },
    { name: 'unit', meaning: 'What is counted or how it is written.' },
  ],
  rows: () =>
    tables.flatMap(({ name: table, columns }) =>
      columns.flatMap(({ name, meaning, unit = '', values = [] }): Cell[][] => [
        [table, name, '', meaning, unit],
        ...values.map(([value, said]) => [table, name, value, said, '']),
      ]),
    ),
})
