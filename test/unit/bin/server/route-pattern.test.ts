import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRoutes, type RouteOf } from '#bin/server/route-pattern.ts'

let folder = ''
let routeOf: RouteOf

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-routes-'))
  const manifest = {
    staticRoutes: [{ page: '/' }, { page: '/areas' }],
    dynamicRoutes: [{ page: '/areas/[area]', regex: '^/areas/([^/]+?)(?:/)?$' }],
  }
  await writeFile(path.join(folder, 'routes-manifest.json'), JSON.stringify(manifest))
  routeOf = readRoutes(folder)
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['/', '/'],
  ['/areas?name=Ann', '/areas'],
  ['/areas/E05009050?x=1', '/areas/[area]'],
  ['/areas/Ann/Lee', '(none)'],
  ['/ann@example.org', '(none)'],
  ['/_next/static/chunks/abc.js', '/_next'],
])('readRoutes(…)(%j) is %j: a pattern, never the address', (url, pattern) => {
  expect(routeOf(url)).toBe(pattern)
})
