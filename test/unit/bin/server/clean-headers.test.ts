import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanHeaders, clientAddress } from '#bin/server/clean-headers.ts'

const alone = { trustedProxies: 0, publicUrl: undefined }

test.each([
  [undefined, 0, '10.0.0.1'],
  ['6.6.6.6', 0, '10.0.0.1'],
  ['1.2.3.4', 1, '1.2.3.4'],
  ['6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
  ['6.6.6.6, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
  ['1.2.3.4', 2, '1.2.3.4'],
  [undefined, 2, '10.0.0.1'],
  ['unknown', 1, '10.0.0.1'],
  ['1.2.3.4:5678', 1, '10.0.0.1'],
  ['::ffff:1.2.3.4', 1, '1.2.3.4'],
  ['2001:db8::1', 1, '2001:db8::1'],
])('clientAddress(%o) behind %i proxies is %s', (forwardedFor, trustedProxies, address) => {
  expect(clientAddress(forwardedFor, '10.0.0.1', trustedProxies)).toBe(address)
})

test('F73: clientAddress without proxies never depends on what the client says', () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      expect(clientAddress(said, '::ffff:10.0.0.1', 0)).toBe('10.0.0.1')
    }),
  )
})

test('F73: clientAddress behind one proxy depends on its entry alone, whatever is put before it', () => {
  fc.assert(
    fc.property(fc.array(fc.ipV4()), fc.ipV4(), (forged, real) => {
      expect(clientAddress([...forged, real].join(','), '10.0.0.1', 1)).toBe(real)
    }),
  )
})

test.each([
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-nextjs-data',
  'next-resume',
  'x-matched-path',
  'x-invoke-path',
  'x-prerender-revalidate',
  'x-real-ip',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'forwarded',
  'x-rewrite-url',
])('cleanHeaders removes %s', (name) => {
  const headers = { [name]: 'https', host: 'reweigh.example' }
  cleanHeaders(headers, '1.2.3.4', alone)
  expect(headers).toEqual({ host: 'reweigh.example', 'x-forwarded-for': '1.2.3.4' })
})

test('cleanHeaders keeps what a browser sends', () => {
  const browser = {
    host: 'reweigh.example',
    accept: 'text/html',
    rsc: '1',
    'next-router-prefetch': '1',
    'next-action': 'abc',
    'if-none-match': '"x"',
    'x-request-id': '7',
  }
  const headers = { ...browser }
  cleanHeaders(headers, '1.2.3.4', alone)
  expect(headers).toEqual({ ...browser, 'x-forwarded-for': '1.2.3.4' })
})

test('cleanHeaders tells the public address when there is one, and believes nobody else', () => {
  const headers: Record<string, string> = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }
  cleanHeaders(headers, '1.2.3.4', { trustedProxies: 1, publicUrl: 'https://reweigh.example' })
  expect(headers).toMatchObject({ 'x-forwarded-host': 'reweigh.example', 'x-forwarded-proto': 'https' })
})

test('cleanHeaders believes a proxy of ours, and only it, that people came over https', () => {
  const behindProxy: Record<string, string> = { 'x-forwarded-proto': 'http, https' }
  cleanHeaders(behindProxy, '1.2.3.4', { trustedProxies: 1, publicUrl: undefined })
  expect(behindProxy['x-forwarded-proto']).toBe('https')
  const forged: Record<string, string> = { 'x-forwarded-proto': 'https' }
  cleanHeaders(forged, '1.2.3.4', alone)
  expect(forged['x-forwarded-proto']).toBeUndefined()
})
