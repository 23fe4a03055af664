import { expect, test } from 'vitest'
import { serveSite } from '#test/support/serve-site.ts'
import { ask, testSite } from '#test/support/site.ts'

const pages = [
  '/',
  '/method',
  '/data',
  '/areas',
  '/areas/W00001',
  '/sandbox',
  '/ranks?cni.connectedness=150',
  '/regions?cni.connectedness=150',
  '/compare?dataset=demo-england@1.0.0&method=current&method=cut.imd%3D15',
  '/what-matters',
  '/leave-one-out',
  '/summary?cni.connectedness=150',
  '/verify?citation=%2Fsandbox%3Fcni.connectedness%3D150',
  '/profile?cni.connectedness=150',
  '/types?cni.connectedness=150',
  '/privacy',
  '/privacy/complaint',
  '/cookies',
  '/accessibility',
  '/nowhere',
]
const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const nonceOf = (policy: string | undefined): string => /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? ''

test('Every page allows only our own files and scripts with a nonce of its own', async () => {
  const nonces = new Set<string>()
  for (const path of pages) {
    const { headers } = await ask(path)
    expect(headers, path).toMatchObject(fixed)
    const policy = headers['content-security-policy']
    const nonce = nonceOf(policy)
    expect(policy, path).toBe(
      `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ` +
        "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; " +
        "base-uri 'none'; object-src 'none'; report-uri /api/reports",
    )
    expect(Buffer.from(nonce, 'base64').length, path).toBeGreaterThanOrEqual(16)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(pages.length)
})

test('Every script of a page carries the nonce, and nothing carries a style attribute', async () => {
  for (const path of pages) {
    const { headers, text } = await ask(path)
    const nonce = nonceOf(headers['content-security-policy'])
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length, path).toBeGreaterThan(0)
    expect(
      scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([])
    const outsideScripts = text.replace(/<script\b[\s\S]*?<\/script>/g, '')
    expect(outsideScripts.match(/<[^>]*\sstyle=/g), path).toBeNull()
  }
})

test('A nonce that a client brings along is not used', async () => {
  const { headers, text } = await ask('/', {
    headers: { 'content-security-policy': "script-src 'nonce-mine'", 'x-nonce': 'mine' },
  })
  expect(headers['content-security-policy']).not.toContain('mine')
  expect(text).not.toContain('nonce="mine"')
})

test('Files and the API have a policy that allows nothing', async () => {
  const { text } = await ask('/')
  const built = /\/_next\/static\/[^"]+\.css/.exec(text)?.[0] ?? ''
  for (const path of [built, '/icon.svg', '/favicon.ico', '/api/v1/datasets', '/api/v1/nothing', '/livez']) {
    const { headers } = await ask(path)
    expect(headers, path).toMatchObject(fixed)
    expect(headers['content-security-policy'], path).toBe(
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    )
  }
})

test('Browsers say at /api/reports what a policy stopped; nonsense and too much of it are refused', async () => {
  const send = (body: string, type = 'application/csp-report') =>
    ask('/api/reports', { method: 'POST', body, headers: { 'content-type': type }, from: '127.0.0.77' })
  const report = JSON.stringify({
    'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'inline' },
  })
  expect((await send(report)).status).toBe(204)
  expect((await send('[]', 'application/reports+json')).status).toBe(204)
  expect((await send('{"csp-report": "<script>"}')).status).toBe(400)
  expect((await send(report, 'text/plain')).status).toBe(415)
  expect((await ask('/api/reports')).status).toBe(405)
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await send(report)).status))
  expect(statuses.filter((status) => status === 204)).toHaveLength(28)
  expect(new Set(statuses)).toEqual(new Set([204, 429]))
})

test('Pages are kept by nobody, the picture of all wards for a year', async () => {
  const home = await ask('/')
  expect(home.headers['cache-control']).toContain('no-store')
  const picture = /\/method\/plot\/[^"]+\.svg/.exec(home.text)?.[0] ?? ''
  const { status, headers } = await ask(picture)
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'image/svg+xml',
    'public, max-age=31536000, immutable',
  ])
})

test('A picture of another engine or without a version is not found', async () => {
  for (const path of ['/method/plot/0.0.1/demo-england@1.0.0.svg', '/method/plot/1.0.0/demo-england.svg']) {
    const { status } = await ask(path)
    expect(status, path).toBe(404)
  }
})

test('A reader gets no cookie', async () => {
  for (const path of pages) {
    const { headers } = await ask(path)
    expect(headers['set-cookie'], path).toBeUndefined()
  }
})

test('A browser that asks for an icon by itself gets ours', async () => {
  const { status, headers } = await ask('/favicon.ico')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/svg+xml')
})

test('A site that people reach over https says so on every kind of answer: pages, data, files, refusals', async () => {
  const site = await serveSite(testSite().databaseUrl, { REWEIGH_URL: 'https://reweigh.example.org' })
  try {
    const asked: readonly (readonly [string, Parameters<typeof ask>[1]])[] = [
      ...pages.slice(0, 6).map((path) => [path, {}] as const),
      ...['/nowhere', '/livez', '/icon.svg', '/api/v1/datasets', '/api/v1/nothing'].map(
        (path) => [path, {}] as const,
      ),
      ['/', { method: 'PUT' }],
      ['/', { method: 'POST', body: 'a=b', headers: { origin: 'https://evil.example' } }],
      ['/%', {}],
      [`/${'a'.repeat(17_000)}`, {}],
      ['/api/v1/score', { method: 'POST', headers: { 'content-length': '12000000' } }],
    ]
    for (const [path, options] of asked) {
      const { headers, status } = await ask(path, { ...options, at: site.url })
      const what = `${options?.method ?? 'GET'} ${path.slice(0, 40)} ${status}`
      expect(headers, what).toMatchObject(fixed)
      expect(headers['strict-transport-security'], what).toBe('max-age=31536000; includeSubDomains')
      expect(headers['content-security-policy'], what).toContain("default-src 'none'")
      expect(headers['x-powered-by'], what).toBeUndefined()
    }
    const { headers } = await ask('/', { at: site.url })
    expect(headers['content-security-policy']).toMatch(/; upgrade-insecure-requests$/)
  } finally {
    await site.close()
  }
})
