import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ask, problemOf, testSite } from '#test/support/site.ts'

const path = '/api/v1/datasets/demo-england@1.0.0/boundaries'

/** The bytes as they came over the wire, with the coding that was named. */
function bytesOf(
  coding: string,
  address = path,
): Promise<{ readonly coding: string | undefined; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    request(new URL(address, testSite().url), { headers: { 'accept-encoding': coding } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ coding: response.headers['content-encoding'], bytes: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const topology = z.object({
  type: z.literal('Topology'),
  dataset: z.literal('demo-england@1.0.0'),
  licenses: z.array(z.object({ title: z.string() })).min(1),
  objects: z.object({
    areas: z.object({
      geometries: z.array(
        z.object({
          type: z.enum(['Polygon', 'MultiPolygon', 'Point']),
          properties: z.object({ code: z.string(), name: z.string().min(1), region_code: z.string() }),
        }),
      ),
    }),
  }),
})

describe('GET /api/v1/datasets/{dataset}/boundaries', () => {
  test('gives every area in order, for ever, with the licences, and nothing to who has it', async () => {
    const reply = await ask(path)
    expect(reply.status).toBe(200)
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable, no-transform')
    const { geometries } = topology.parse(JSON.parse(reply.text)).objects.areas
    expect(geometries).toHaveLength(7433)
    expect(geometries[0]?.properties.code).toBe('W00001')
    const again = await ask(path, { headers: { 'if-none-match': reply.headers.etag ?? '' } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await ask(path, { method: 'HEAD' })).headers.etag).toBe(reply.headers.etag)
  })

  test('is sent as the client takes it, the same content each time', async () => {
    const plain = (await ask(path)).text
    const [br, gzip] = await Promise.all([bytesOf('gzip, br'), bytesOf('gzip')])
    expect([br.coding, gzip.coding]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain)
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain)
    expect(br.bytes.length).toBeLessThan(400_000)
  })

  test.each([
    ['/api/v1/datasets/demo-england/boundaries', 'Name the version of the dataset too.'],
    ['/api/v1/datasets/nothing@1/boundaries', 'nothing@1'],
    ['/api/v1/datasets/%00@1/boundaries', ''],
  ])('%s is not there', async (address, words) => {
    const problem = problemOf(await ask(address), 404)
    expect(problem.detail).toContain(words)
  })
})

const view = z.strictObject({
  kind: z.literal('map'),
  changed: z.boolean(),
  states: z.string().regex(/^[0-4]{7433}$/),
  counts: z.record(z.string(), z.int()),
  tests: z.array(
    z.strictObject({
      title: z.string(),
      ranked: z.int(),
      now: z.array(z.int()).length(7433),
      yours: z.array(z.int()).length(7433).nullable(),
      moved: z.boolean(),
    }),
  ),
  tenths: z
    .string()
    .regex(/^[0-9-]{7433}$/)
    .nullable(),
})

describe('GET /map/view', () => {
  test('says what happens to every area, and their ranks', async () => {
    const reply = await ask('/map/view?cni.civic_assets=0')
    const answer = view.parse(JSON.parse(reply.text))
    const { entering = 0, leaving = 0, staying = 0 } = answer.counts
    expect([answer.changed, leaving + staying]).toEqual([true, 225])
    expect(answer.states.split('0').length - 1).toBe(entering)
    expect(answer.tests.map(({ moved }) => moved)).toEqual([true, false])
  })

  test('shades by tenth: a domain of a test has as many areas in each', async () => {
    const answer = view.parse(JSON.parse((await ask('/map/view?show=cni.connectedness')).text))
    const worst = (answer.tenths ?? '').split('0').length - 1
    expect(worst).toBeGreaterThan(700)
    expect(worst).toBeLessThanOrEqual(743)
  })

  test.each(['cni.connectedness=-1', 'cni.nothing=1', 'show=nothing', 'show=__proto__', 'cut.cni=0'])(
    '%s is refused by name',
    async (query) => {
      const problem = problemOf(await ask(`/map/view?${query}`), 422)
      expect(problem.issues.length).toBeGreaterThan(0)
    },
  )
})

test('GET /sandbox/view is compressed as the client takes it, with its status', async () => {
  const [plain, br] = await Promise.all([
    ask('/sandbox/view?cni.civic_assets=0'),
    bytesOf('br', '/sandbox/view?cni.civic_assets=0'),
  ])
  expect([plain.status, br.coding, br.bytes.length < plain.text.length / 3]).toEqual([200, 'br', true])
  expect(JSON.parse(brotliDecompressSync(br.bytes).toString())).toEqual(JSON.parse(plain.text))
  const refused = await ask('/sandbox/view?cni.civic_assets=-1')
  expect([refused.status, refused.headers['cache-control']]).toEqual([422, 'no-store, no-transform'])
})
