import { searchParamsToUrlQuery } from 'next/dist/shared/lib/router/utils/querystring.js'
import { expect, test } from 'vitest'
import { firstField, pageFields } from '#lib/web/page-fields.ts'

test('pageFields keeps every value of a field that is given twice', () => {
  expect(pageFields({ q: 'hart', page: ['1', '2'], gone: undefined })).toEqual([
    ['q', 'hart'],
    ['page', '1'],
    ['page', '2'],
  ])
})

test.each(['sort', 'map', 'length', 'at'])(
  'pageFields gives texts only, for "%s" after a field called __proto__ too',
  (name) => {
    const given = searchParamsToUrlQuery(new URLSearchParams(`__proto__=&${name}=people`))
    expect(given[name]).not.toBe('people') // or Next has mended it
    expect(pageFields(given)).toEqual([[name, 'people']])
  },
)

test('firstField of a field that is not there is empty', () => {
  expect(firstField([['q', 'hart']], 'q')).toBe('hart')
  expect(firstField([['q', 'hart']], 'region')).toBe('')
})
