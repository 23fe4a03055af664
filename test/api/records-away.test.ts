import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseUrl } from '#lib/db/database.ts'
import { discover } from '#test/fuzz/discover.ts'
import { openFormsSite, type FormsSite } from '#test/fuzz/forms-site.ts'
import { pagePatterns } from '#test/fuzz/page-patterns.ts'
import { setDatabaseAway } from '#test/support/database-away.ts'
import { ask, type Reply } from '#test/support/site.ts'

/** What was answered at an address while the database was away. */
type Answered = { readonly pattern: string; readonly path: string; readonly reply: Reply }

/** A version that no server has in memory; that there is none the database alone could say. */
const otherVersion = 'never@1.0.0'

const place: { site?: FormsSite; cookies: readonly string[]; answers: Answered[] } = {
  cookies: [],
  answers: [],
}

/** One address of each page and route, as somebody with this cookie is shown them, and again for another dataset. */
async function addressesOf(at: string, cookie: string) {
  const patterns = await pagePatterns()
  const { addresses } = await discover(at, patterns, cookie)
  return patterns.flatMap(({ pattern, parts }) => {
    const path = addresses.get(pattern)?.[0] ?? (parts === 0 ? pattern : undefined)
    if (path === undefined) return []
    const other = `${path.split('?')[0] ?? ''}?dataset=${otherVersion}`
    return [path, other].map((address) => ({ pattern, path: address, cookie }))
  })
}

beforeAll(async () => {
  const site = await openFormsSite()
  place.site = site
  const at = site.site.url
  const known = []
  for (const cookie of ['', ...(await site.everybody())]) known.push(...(await addressesOf(at, cookie)))
  await setDatabaseAway(databaseUrl(), true)
  try {
    for (const { cookie, ...address } of known) {
      place.answers.push({ ...address, reply: await ask(address.path, { at, headers: { cookie } }) })
    }
  } finally {
    await setDatabaseAway(databaseUrl(), false)
  }
}, 180_000)
afterAll(() => place.site?.close())

test('F109: nothing is a fault while the database is away: it is shown, or 503 says when to come back', () => {
  const { answers } = place
  expect(new Set(answers.map(({ pattern }) => pattern)).size).toBeGreaterThan(90)
  const faults = answers.filter(
    ({ reply: { status, headers } }) =>
      status >= 500 && !(status === 503 && Number(headers['retry-after'] ?? 0) > 0),
  )
  expect([...new Set(faults.map(({ path, reply }) => `${reply.status} ${path}`))]).toEqual([])
  expect(answers.filter(({ reply }) => reply.status === 503).length).toBeGreaterThan(50)
})

test.each([
  ...[
    '/',
    '/areas',
    '/areas/[area]',
    '/compare',
    '/data',
    '/leave-one-out',
    '/map',
    '/method',
    '/profile',
    '/ranks',
  ],
  ...['/regions', '/sandbox', '/summary', '/types', '/verify', '/what-matters'],
  ...['/accessibility', '/cookies', '/privacy', '/sign-in/sent'],
])('F109: %s is shown while the database is away', (pattern) => {
  const found = place.answers.find((one) => one.pattern === pattern)
  expect(found?.reply.status).toBe(200)
})

test('F109: a page of a dataset that is not in memory says that our records are away', () => {
  const page = place.answers.find(({ path }) => path === `/areas?dataset=${otherVersion}`)
  expect([page?.reply.status, page?.reply.headers['retry-after']]).toEqual([503, '30'])
  expect(page?.reply.text).toContain('We cannot reach our records just now')
})
