import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnBytes, columnFrom } from '#lib/dataset/store/column-bytes.ts'

test('columnBytes(numbers) are little-endian doubles, missing = NaN', () => {
  const bytes = columnBytes({ kind: 'number', values: Float64Array.of(1, NaN) })
  expect(Buffer.from(bytes).toString('hex')).toBe('000000000000f03f000000000000f87f')
})

test('columnFrom(columnBytes(column)) gives the same column back, wherever its bytes lie', () => {
  const numbers = fc.float64Array().map((values) => ({ kind: 'number' as const, values }))
  const texts = fc.array(fc.string({ unit: 'binary' })).map((values) => ({ kind: 'text' as const, values }))
  fc.assert(
    fc.property(fc.oneof(numbers, texts), fc.nat({ max: 7 }), (column, offset) => {
      const bytes = columnBytes(column)
      const shifted = new Uint8Array(bytes.length + offset)
      shifted.set(bytes, offset)
      expect(columnFrom(column.kind, shifted.subarray(offset))).toEqual(column)
    }),
  )
})

test('columnFrom(text) refuses anything but an array of texts', () => {
  expect(() => columnFrom('text', new TextEncoder().encode('[1]'))).toThrow(RangeError)
  expect(() => columnFrom('other', new TextEncoder().encode('[]'))).toThrow(RangeError)
})
