import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { harmlessText, plainText, safeCell } from '#lib/table/safe-cell.ts'

const rows = z.array(z.array(z.string()))
const read = (cell: string): string => {
  const [row] = rows.parse(parse(`${cell},end\r\n`, { relax_column_count: true }))
  return row?.[0] ?? ''
}

const dangerous = [
  "=cmd|'/c calc'!A1",
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '\0',
  ' \0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '%x',
  '|x',
]

/** Strings that begin with what matters here far more often than chance would have it. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom(...Array.from('=+-@\t\r\n\0＝＋－＠ \'"|%')), fc.string({ unit: 'grapheme' }))
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...Array.from('=+-@\t\r\n\0＝＋－＠ \'",;a_')), { maxLength: 8 })
    .map((parts) => parts.join('')),
)

describe('safeCell(text)', () => {
  it.each(dangerous)('F46: makes %j harmless to spreadsheets', (text) => {
    expect(read(safeCell(text))).toBe(`'${text}`)
  })

  it('leaves other texts as they are', () => {
    for (const text of ['response 0198', '2026-11-22T10:00:00.000Z', '', 'a "b", c', '{"a":-1}', "'tis"]) {
      expect(read(safeCell(text))).toBe(text)
    }
  })

  it('F46: of any text, no cell begins like a formula once a CSV reader has taken the quotes away', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(safeCell(text))).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u)
      }),
    )
  })

  it('F47: any text comes back exactly from a CSV reader and plainText', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainText(read(safeCell(text)))).toBe(text)
        expect(plainText(harmlessText(text))).toBe(text)
      }),
    )
  })
})
