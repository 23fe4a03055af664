import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datasetsAnswerSchema } from '#lib/api/answer-schemas.ts'
import { openApiDocument } from '#lib/api/openapi.ts'
import { operations } from '#lib/api/operations.ts'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { testDatabases } from '#test/support/database.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { answerOf, ask, post, problemOf } from '#test/support/site.ts'
import { storeTiny } from '#test/support/store-texts.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}

describe('the HTTP interface', () => {
  test('GET /api/v1/datasets lists every version, the current one first and only it current', async () => {
    const { datasets } = datasetsAnswerSchema.parse(JSON.parse((await ask('/api/v1/datasets')).text))
    expect(datasets[0]).toMatchObject({ id: 'demo-england', version: '1.0.0', areas: 7433, current: true })
    expect(datasets.filter(({ current }) => current)).toHaveLength(1)
    expect(answerOf(await post({})).dataset.digest).toBe(datasets[0]?.digest)
  })

  test('GET /api/v1/openapi.json is the document that is made from the schemas', async () => {
    const reply = await ask('/api/v1/openapi.json')
    expect(reply.headers['content-type']).toBe('application/json')
    expect(JSON.parse(reply.text)).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  test('everything that the document names is there, and refuses other methods with 405 and Allow', async () => {
    const { links } = answerOf(await post({}))
    for (const [path, methods] of Object.entries(operations)) {
      const address = path
        .replace('{code}', 'W00001')
        .replace('{reference}', 'RW-7K3M-Q2XD')
        .replace('{file}', 'list.csv')
        .replace('/api/v1/score/{engine}/{dataset}/{scenario}', links.self)
        .replace('{dataset}', 'demo-england@1.0.0')
        .replace(/robustness$/, 'robustness?runs=10')
        .replace(/sensitivity$/, 'sensitivity?evaluations=100')
      const allow = 'get' in methods ? 'GET, HEAD, OPTIONS' : 'OPTIONS, POST'
      for (const method of ['PUT', 'PATCH', 'DELETE', 'get' in methods ? 'POST' : 'GET']) {
        const reply = await ask(address, { method })
        problemOf(reply, 405)
        expect([address, reply.headers.allow]).toEqual([address, allow])
      }
      const options = await ask(address, { method: 'OPTIONS' })
      expect([options.status, options.headers.allow]).toEqual([204, allow])
      if (!('get' in methods)) continue
      const [got, head] = [await ask(address), await ask(address, { method: 'HEAD' })]
      const status = path.includes('{reference}') ? 404 : 200 // Nobody has sent a response here.
      expect([address, got.status, head.status, head.text]).toEqual([address, status, status, ''])
      expect(head.headers['content-type']).toBe(got.headers['content-type'])
    }
    problemOf(await ask('/api/v1/score', { method: 'TRACE' }), 405)
  })

  test('every other address under /api is a 404 for programs, not a page', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/v1',
      '/api/v1/scores',
      '/api/v2/score',
      '/api/v1/areas',
      '/api/.env',
    ]) {
      const reply = await ask(path)
      if (reply.status === 308) continue // the way without a slash at the end
      problemOf(reply, 404)
    }
  })

  test('every kind of answer carries the security headers', async () => {
    const { links } = answerOf(await post({}))
    const replies = await Promise.all([
      ask('/livez'),
      ask('/readyz'),
      ask(links.self),
      ask(links.csv),
      ask('/api/v1/datasets'),
      ask('/api/v1/openapi.json'),
      ask('/api/v1/areas/W00001'),
      ask('/api/nothing'),
      ask(`${links.self}?x`),
      post({ nonsense: 1 }),
      post({}, { headers: { 'content-type': 'text/plain' } }),
      ask('/api/v1/score', { method: 'PUT' }),
    ])
    for (const { headers } of replies) {
      expect(headers).toMatchObject(everywhere)
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })
})

test('/readyz is 503 and names a migration that was taken back under a server, and damage to the current dataset', async () => {
  const { adminUrl, template } = testDatabases()
  const url = await createDatabase(adminUrl, template)
  const site = await serveSite(url)
  const client = new Client({ connectionString: url })
  await client.connect()
  const missing = async () => problemOf(await ask('/readyz', { at: site.url }), 503).issues
  try {
    useDatabase(url)
    await publishDataset(await storeTiny())
    await closeDatabase()
    await client.query(`UPDATE "DatasetColumn" SET "bytes" = set_byte("bytes", 0, 255 - get_byte("bytes", 0))
      WHERE "table" = 'values' AND "name" = 'pubs'`)
    expect(await missing()).toEqual([
      {
        path: 'dataset',
        message: expect.stringContaining('is not as it was imported (values/pubs)') as string,
      },
    ])
    problemOf(await post({}, { at: site.url }), 503)
    const page = await ask('/areas', { at: site.url })
    expect([page.status, page.headers['retry-after']]).toEqual([503, '3600'])
    expect(page.text).toContain('This cannot be shown just now')
    await client.query(`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%_datasets'`)
    expect(await missing()).toEqual([
      { path: 'migrations', message: expect.stringContaining('_datasets') as string },
    ])
  } finally {
    await client.end()
    await site.close()
    await dropDatabase(adminUrl, url)
  }
})

describe('a server whose database is empty, and then away', () => {
  const place: { site?: ServedSite; url: string } = { url: '' }
  const at = () => place.site?.url ?? ''

  beforeAll(async () => {
    const { adminUrl, template } = testDatabases()
    place.url = await createDatabase(adminUrl, template)
    place.site = await serveSite(place.url, { REWEIGH_CONTACT: 'security@example.org' })
  })
  afterAll(() => place.site?.close())

  test('/.well-known/security.txt names who reads about weaknesses; where nobody is named it is 404', async () => {
    const { status, headers, text } = await ask('/.well-known/security.txt', { at: at() })
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    const [contact, expires = '', language] = text.split('\n')
    expect([contact, language]).toEqual(['Contact: mailto:security@example.org', 'Preferred-Languages: en'])
    expect(Date.parse(expires.replace('Expires: ', ''))).toBeGreaterThan(Date.now())
    problemOf(await ask('/.well-known/security.txt'), 404)
  })

  test('without a dataset /readyz is 503 and says so, /livez is 200, a score is 404', async () => {
    const reply = await ask('/readyz', { at: at() })
    expect(problemOf(reply, 503).issues.map(({ path }) => path)).toEqual(['dataset'])
    expect(reply.headers['retry-after']).toBe('5')
    expect((await ask('/livez', { at: at() })).status).toBe(200)
    problemOf(await post({}, { at: at() }), 404)
  })

  test('without a database /readyz and scores are 503 with Retry-After within 5 s, /livez is 200', async () => {
    await dropDatabase(testDatabases().adminUrl, place.url)
    const replies = await Promise.all([
      ask('/readyz', { at: at() }),
      post({}, { at: at() }),
      ask('/api/v1/datasets', { at: at() }),
    ])
    for (const reply of replies) {
      problemOf(reply, 503)
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
      expect(reply.took).toBeLessThan(5000)
    }
    const alive = await ask('/livez', { at: at() })
    expect([alive.status, alive.text]).toEqual([200, '{"status":"alive"}'])
  })

  test.each([
    ...['/consultation', '/proposals/p1', '/outcome', '/responses', '/responses/RW-1', '/moderation-policy'],
    ...['/respond'],
  ])('without a database %s is 503, in words, and says when to come back', async (path) => {
    const { status, headers, text } = await ask(path, { at: at() })
    expect([status, Number(headers['retry-after']) > 0]).toEqual([503, true])
    expect(text).toContain('We cannot reach our records just now')
  })
})
