import { expect, test } from 'vitest'
import { refusalForPage } from '#bin/server/refuse-for-page.ts'

const ours = 'https://reweigh.example'
const ask = (method: string, url: string, headers: Record<string, string> = {}, publicUrl?: string) =>
  refusalForPage({ method, url, headers: { host: 'reweigh.example', ...headers } }, publicUrl)?.status

test.each(['PUT', 'PATCH', 'DELETE'])('refusalForPage answers %s of a page with 405', (method) => {
  expect(ask(method, '/areas')).toBe(405)
  expect(ask(method, '/apiary')).toBe(405)
})

test('refusalForPage leaves addresses for programs to themselves', () => {
  for (const url of ['/api', '/api?x', '/api/v1/score', '/livez', '/readyz']) {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) expect(ask(method, url)).toBeUndefined()
  }
})

test.each([undefined, 'null', 'https://evil.example', 'https://reweigh.example.evil.example', 'x'])(
  'refusalForPage answers a post to a page from %s with 403',
  (origin) => {
    const headers = { ...(origin === undefined ? {} : { origin }), 'x-forwarded-host': 'evil.example' }
    expect(ask('POST', '/sandbox', headers)).toBe(403)
    expect(ask('POST', '/sandbox', headers, ours)).toBe(403)
  },
)

test('refusalForPage lets through what a page of ours posts', () => {
  expect(ask('POST', '/sandbox', { origin: ours })).toBeUndefined()
  expect(ask('POST', '/sandbox', { origin: ours, host: '127.0.0.1:3000' }, ours)).toBeUndefined()
  expect(ask('POST', '/sandbox', { origin: 'http://reweigh.example' }, ours)).toBe(403)
})

test('refusalForPage lets people read pages, and has none for errors of ours', () => {
  expect(ask('GET', '/sandbox?cni.income=5')).toBeUndefined()
  expect(ask('GET', '/_global-error')).toBe(404)
})
