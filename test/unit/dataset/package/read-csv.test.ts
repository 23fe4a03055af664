import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'
import { readCsv } from '#lib/dataset/package/read-csv.ts'

function read(text: string) {
  const log = createProblemLog()
  const rows: (readonly string[])[] = []
  const keep = (fields: readonly string[]) => rows.push([...fields]) > 0
  const whole = readCsv('x.csv', new TextEncoder().encode(text), { header: keep, row: keep }, log)
  return { whole, rows, lines: log.problems().map(problemLine) }
}

test('readCsv(bytes) gives back every table that is written as RFC 4180 says', { timeout: 60_000 }, () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ' ', '"', ',', '\n', '\r', 'é', '😀'),
    maxLength: 6,
  })
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    )
  const ending = fc.constantFrom('\n', '\r\n')
  fc.assert(
    fc.property(table, ending, fc.boolean(), (rows, end, last) => {
      const lines = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
      expect(read(lines.join(end) + (last ? end : ''))).toEqual({ whole: true, rows, lines: [] })
    }),
  )
})

test('readCsv(bytes) stops at ten million cells', { timeout: 60_000 }, () => {
  const { whole, lines } = read(`a${',x'.repeat(499)}\n${`${','.repeat(499)}\n`.repeat(20_001)}`)
  expect(whole).toBe(false)
  expect(lines).toEqual(['x.csv:20001: expected at most 10000000 cells'])
})

test('readCsv(bytes) stops at three million rows', { timeout: 60_000 }, () => {
  expect(read('\n'.repeat(3_000_001)).lines).toEqual(['x.csv:3000001: expected at most 3000000 rows'])
})

test('readCsv(bytes) reads rows after a row with the wrong number of fields', () => {
  expect(read('a,b\n1\n2,3\n')).toEqual({
    whole: false,
    rows: [
      ['a', 'b'],
      ['2', '3'],
    ],
    lines: ['x.csv:2: "1" – expected 2 fields, found 1'],
  })
})
