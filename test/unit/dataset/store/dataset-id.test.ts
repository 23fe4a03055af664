import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datasetId, parseDatasetId } from '#lib/dataset/store/dataset-id.ts'

test('parseDatasetId(text) reads a name, with or without a version', () => {
  expect(parseDatasetId('england-2019')).toEqual({ name: 'england-2019', version: null })
  expect(parseDatasetId('england-2019@1.0.0')).toEqual({ name: 'england-2019', version: '1.0.0' })
})

test.each(['', '@', 'a@', '@1', 'a@1@2', 'A', 'a b', '-a', 'a\0', 'a@1 ', '../a', 'a'.repeat(65)])(
  'parseDatasetId(%j) is null',
  (text) => {
    expect(parseDatasetId(text)).toBeNull()
  },
)

test('parseDatasetId(datasetId(version)) gives the version back', () => {
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,63}$/)
  const version = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,31}$/)
  fc.assert(
    fc.property(fc.record({ name, version }), (reference) => {
      expect(parseDatasetId(datasetId(reference))).toEqual(reference)
    }),
  )
})
