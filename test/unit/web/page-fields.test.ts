import { expect, test } from 'vitest'
import { firstField, pageFields } from '#lib/web/page-fields.ts'

test('pageFields keeps every value of a field that is given twice', () => {
  expect(pageFields({ q: 'hart', page: ['1', '2'], gone: undefined })).toEqual([
    ['q', 'hart'],
    ['page', '1'],
    ['page', '2'],
  ])
})

test('firstField of a field that is not there is empty', () => {
  expect(firstField([['q', 'hart']], 'q')).toBe('hart')
  expect(firstField([['q', 'hart']], 'region')).toBe('')
})
