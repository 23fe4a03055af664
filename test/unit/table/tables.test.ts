import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { csvBundle } from '#lib/table/csv-bundle.ts'
import type { Cell, ExportTable } from '#lib/table/export-table.ts'
import type { Measured } from '#lib/table/measure.ts'
import { columnLetters, xlsxWorkbook } from '#lib/table/xlsx-workbook.ts'
import { xlsxText } from '#lib/table/xlsx-text.ts'
import { zipStream } from '#lib/table/zip-stream.ts'
import { plainText } from '#lib/table/safe-cell.ts'

const at = new Date('2026-11-22T10:00:00Z')

const tableOf = (name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): ExportTable => ({
  name,
  about: 'A table.',
  columns: head.map((column) => ({ name: column, meaning: 'A column.' })),
  rows: () => rows,
})

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Uint8Array.from(Buffer.concat(all))
}

const csvRows = z.array(z.array(z.string()))

async function csvOf(tables: readonly ExportTable[], mark = false) {
  const measured: Measured[] = []
  const bytes = await bytesOf(zipStream(csvBundle(tables, { mark, done: (one) => measured.push(one) }), at))
  return { files: unzipSync(bytes), measured, bytes }
}

async function workbookOf(tables: readonly ExportTable[], rowsInSheet?: number) {
  const measured: Measured[] = []
  const done = (one: Measured) => measured.push(one)
  const options = rowsInSheet === undefined ? { done } : { done, rowsInSheet }
  const bytes = await bytesOf(zipStream(xlsxWorkbook(tables, options), at))
  return { bytes, measured, sheets: (await readXlsx(bytes)).sheets }
}

const table = tableOf(
  'answers',
  ['reference', 'words', 'count'],
  [
    ['RW-1', "=cmd|'/c calc'!A1", 1],
    ['RW-2', 'Croeso i’r ŵyl, "hen" bobl\r\nail linell', 0.25],
    ['RW-3', '', null],
  ],
)

describe('csvBundle(tables)', () => {
  it('F44, F47: writes each table as a CSV file that a reader gets back exactly', async () => {
    const { files } = await csvOf([table])
    expect(Object.keys(files)).toEqual(['answers.csv'])
    expect(parse(strFromU8(files['answers.csv'] ?? new Uint8Array()))).toEqual([
      ['reference', 'words', 'count'],
      ['RW-1', "'=cmd|'/c calc'!A1", '1'],
      ['RW-2', 'Croeso i’r ŵyl, "hen" bobl\r\nail linell', '0.25'],
      ['RW-3', '', ''],
    ])
  })

  it('F44: begins each file with the byte order mark when asked to, which is no part of the fingerprint', async () => {
    const [plain, marked] = [await csvOf([table]), await csvOf([table], true)]
    const [file, other] = [plain.files['answers.csv'], marked.files['answers.csv']]
    expect([...(other ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(other?.slice(3)).toEqual(file)
    const sha256 = createHash('sha256')
      .update(file ?? '')
      .digest('hex')
    expect([plain.measured, marked.measured]).toEqual([
      [{ table: 'answers', rows: 3, sha256 }],
      [{ table: 'answers', rows: 3, sha256 }],
    ])
  })

  it('F108: a ZIP that was cut short anywhere does not open', async () => {
    const { bytes } = await csvOf([table, { ...table, name: 'others' }])
    for (const end of [bytes.length - 1, bytes.length - 30, Math.floor(bytes.length / 2), 40]) {
      expect(() => unzipSync(bytes.slice(0, end))).toThrow()
    }
  })

  it('F46, F47: of any text in any cell or heading, no cell begins like a formula, and each comes back', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom(...Array.from("=+-@\t\r\n\0＝＋－＠' ")), fc.string())
        .map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        text,
        async (rows, head) => {
          const { files } = await csvOf([tableOf('t', ['a', head], rows)])
          const read = csvRows.parse(parse(Buffer.from(files['t.csv'] ?? [])))
          expect(read.flat().filter((cell) => /^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell))).toEqual([])
          const shown = (cell: string) =>
            /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u.test(cell) ? '' : cell
          const given = [['a', head], ...rows]
          for (const [row, cells] of given.entries()) {
            for (const [column, cell] of cells.entries()) {
              if (shown(cell) !== '') expect(plainText(read[row]?.[column] ?? '')).toBe(cell)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('F41: shows characters that turn the direction of writing', async () => {
    const { files } = await csvOf([tableOf('t', ['a'], [['abc\u202Edcb']])])
    expect(strFromU8(files['t.csv'] ?? new Uint8Array())).toBe('a\r\nabc[U+202E]dcb\r\n')
  })
})

describe('xlsxWorkbook(tables)', () => {
  it('writes a sheet for each table, texts as texts and numbers as numbers, with the fingerprints of the CSV files', async () => {
    const { sheets, measured } = await workbookOf([table, tableOf('empty', ['a', 'b'], [])])
    expect(sheets.map(({ name }) => name)).toEqual(['answers', 'empty'])
    expect(sheets[0]?.rows).toEqual([
      ['reference', 'words', 'count'],
      ['RW-1', "'=cmd|'/c calc'!A1", 1],
      ['RW-2', 'Croeso i’r ŵyl, "hen" bobl\r\nail linell', 0.25],
      ['RW-3', null, null],
    ])
    expect(sheets[1]?.rows).toEqual([['a', 'b']])
    expect(measured[0]).toEqual((await csvOf([table])).measured[0])
  })

  it('goes on in another sheet, with the names again, when one is full', async () => {
    const rows = Array.from({ length: 7 }, (_, row) => [row])
    const { sheets, measured } = await workbookOf([tableOf('numbers', ['n'], rows), table], 4)
    expect(sheets.map(({ name, rows: own }) => [name, own.flat().slice(0, 4)])).toEqual([
      ['numbers', ['n', 0, 1, 2]],
      ['numbers_2', ['n', 3, 4, 5]],
      ['numbers_3', ['n', 6]],
      ['answers', ['reference', 'words', 'count', 'RW-1']],
    ])
    expect(measured[0]?.rows).toBe(7)
  })

  it('F39, F46: any text comes back from a reader, and none begins like a formula', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc
        .tuple(fc.constantFrom(...Array.from('=+-@\t\r\n\0\u0001_＝<&')), fc.string())
        .map((parts) => parts.join('')),
      fc.constant('_x0041_ and _x005F_'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const { sheets } = await workbookOf([
          tableOf(
            't',
            ['a', 'b'],
            texts.map((one) => [one, 1]),
          ),
        ])
        const read = sheets[0]?.rows.slice(1).map(([cell]) => String(cell))
        expect(read?.filter((cell) => /^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell))).toEqual([])
        const plain = texts.filter(
          (one) => !/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFFFE\uFFFF]/u.test(one),
        )
        expect(read?.map(plainText)).toEqual(expect.arrayContaining(plain))
      }),
      { numRuns: 200 },
    )
  })

  it('says where a text longer than a cell was cut', () => {
    const long = xlsxText('a'.repeat(40_000))
    expect(long).toHaveLength(32_767)
    expect(long).toMatch(/too long for a workbook; the CSV files have all of it\]$/)
  })

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('columnLetters(%i) is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })
})

describe('zipStream(entries)', () => {
  it('makes no more than is taken, and stops making when nobody takes it any more', async () => {
    let made = 0
    let stopped = false
    const endless = async function* () {
      try {
        for (;;) {
          made++
          yield Math.random().toString().repeat(1000)
          await Promise.resolve()
        }
      } finally {
        stopped = true
      }
    }
    const stream = zipStream([{ path: 'endless.txt', text: endless() }], at)
    await stream.next()
    await stream.next()
    const before = made
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(made - before).toBeLessThan(2000)
    await stream.return(undefined)
    expect(stopped).toBe(true)
  })

  it('throws what making a file throws', async () => {
    const broken = function* () {
      yield 'a'
      throw new RangeError('broken')
    }
    await expect(bytesOf(zipStream([{ path: 'a', text: broken() }], at))).rejects.toThrow('broken')
  })
})
