import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { safeCell } from '#lib/service/audit/safe-cell.ts'

const rows = z.array(z.array(z.string()))
const read = (cell: string): string => {
  const [row] = rows.parse(parse(`${cell},end\r\n`, { relax_column_count: true }))
  return row?.[0] ?? ''
}

describe('safeCell(text)', () => {
  it.each(["=cmd|'/c calc'!A1", '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1', ' =1', '%x', '|x'])(
    'F46: makes %j harmless to spreadsheets',
    (text) => {
      expect(read(safeCell(text))).toBe(`'${text}`)
    },
  )

  it('leaves other texts as they are', () => {
    for (const text of ['response 0198', '2026-11-22T10:00:00.000Z', '', 'a "b", c', '{"a":-1}']) {
      expect(read(safeCell(text))).toBe(text)
    }
  })

  it('F47: any text comes back from a CSV reader, with one apostrophe before it at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([text, `'${text}`]).toContain(read(safeCell(text)))
      }),
    )
  })
})
