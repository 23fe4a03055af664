import type { ExportTable } from '#lib/table/export-table.ts'
import type { Measured } from '#lib/table/measure.ts'

/** What an export is, for whoever opens it years later. */
export type ExportFacts = {
  readonly title: string
  readonly consultation: string
  readonly dataset: string
  readonly at: Date
  readonly tables: readonly ExportTable[]
}

const texts = [
  [
    'how it was read',
    'Everything is from one moment: what was changed while the file was made is not in it.',
  ],
  [
    'what is left out',
    'Names of people, e-mail addresses, wards, answers about oneself, words that moderators hid, and responses that are not moderated, withdrawn or not to be published.',
  ],
  [
    'apostrophes',
    'A text that a spreadsheet would take for a formula has an apostrophe before it. Take one apostrophe away to have the text as it is.',
  ],
  [
    'direction of writing',
    'Characters that turn the direction of writing are shown as [U+202E] and the like, so that no text can read as another.',
  ],
  ['empty cells', 'Nothing is known or nothing was answered. 0 is never used for that.'],
  [
    'long answers',
    'A cell of a workbook holds 32,767 characters. A longer answer says where it was cut; the CSV files have all of it.',
  ],
  [
    'the end',
    'The last table, “manifest”, says how many rows each table has, and its SHA-256 as a CSV file without a byte order mark. A file that was cut short does not open, or has no manifest.',
  ],
] as const

/** What the file is: the first table. */
export const aboutTable = ({ title, consultation, dataset, at, tables }: ExportFacts): ExportTable => ({
  name: 'about',
  about: 'What this file is and how to read it.',
  columns: [
    { name: 'what', meaning: 'What is said.' },
    { name: 'text', meaning: 'What is said about it.' },
  ],
  rows: () => [
    ['consultation', title],
    ['consultation id', consultation],
    ['dataset', dataset],
    ['exported at', at.toISOString()],
    ...tables.map(({ name, about }) => [`table ${name}`, about]),
    ...texts,
  ],
})

/**
 * How many rows each table has, and its fingerprint: the last table.
 *
 * @param end asks for what was measured once every other table is written
 */
export const manifestTable = (
  end: () => Promise<{
    readonly tables: readonly Measured[]
    readonly rows: number
    readonly sha256: string
    readonly signature: string
  }>,
): ExportTable => ({
  name: 'manifest',
  about:
    'How many rows each table has, and its SHA-256. The last row is about all tables together, and signed.',
  columns: [
    { name: 'table', meaning: 'The table; “all tables” for the last row.' },
    { name: 'rows', meaning: 'Rows, without the row of names.', unit: 'rows' },
    {
      name: 'sha256',
      meaning:
        'SHA-256 of the table as CSV. For all tables: of one line for each table, “<sha256>  <table>.csv” and a line feed, in this order. The record of what was done holds it too.',
    },
    {
      name: 'signature',
      meaning:
        'Of all tables: those same lines, signed by the site (Ed25519, hexadecimal). “reweigh verify-export” checks it with the public key that the page “How we moderate” shows.',
    },
  ],
  rows: async function* () {
    const { tables, rows, sha256, signature } = await end()
    for (const { table, rows: own, sha256: digest } of tables) yield [table, own, digest, null]
    yield ['all tables', rows, sha256, signature]
  },
})
