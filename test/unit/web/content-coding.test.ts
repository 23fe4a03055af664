import { expect, test } from 'vitest'
import { contentCoding } from '#lib/web/content-coding.ts'
import { codedJson } from '#lib/web/coded-response.ts'

test.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip; q=0', 'identity'],
  ['*', 'identity'],
  ['brr, xgzip', 'identity'],
] as const)('contentCoding(%j) is %s', (header, coding) => {
  expect(contentCoding(header)).toBe(coding)
})

test('codedJson is sent as it is where no server of ours can name the coding', async () => {
  const request = new Request('http://site.test/', { headers: { 'accept-encoding': 'br' } })
  const response = await codedJson(request, { a: 1 }, 422)
  expect(response.status).toBe(422)
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(await response.json()).toEqual({ a: 1 })
})
