import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from '#lib/dataset/demo/csv-text.ts'

test('csvText quotes what needs quotes and leaves missing numbers empty', () => {
  expect(
    csvText(
      ['code', 'name'],
      [
        ['a', 'Ash, Oak'],
        [NaN, 'say "so"'],
      ],
    ),
  ).toBe('code,name\na,"Ash, Oak"\n,"say ""so"""\n')
})

test('csvText writes what a CSV reader reads back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(parse(csvText(['p', 'q'], rows), { record_delimiter: '\n' })).toEqual([['p', 'q'], ...rows])
    }),
  )
})
