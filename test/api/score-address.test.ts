import { beforeAll, describe, expect, test } from 'vitest'
import { answerOf, ask, domainWeights, post, problemOf } from '#test/support/site.ts'

const forever = 'public, max-age=31536000, immutable'
const place = { base: '', self: '', etag: '' }

beforeAll(async () => {
  const { dataset, engine, links } = answerOf(await post({ scenario: domainWeights({ civic_assets: 0 }) }))
  place.base = `/api/v1/score/${engine}/${dataset.id}@${dataset.version}`
  place.self = links.self
  place.etag = (await ask(links.self)).headers.etag ?? ''
})

describe('GET /api/v1/score/{engine}/{dataset}/{scenario}', () => {
  test('the canonical address gives the same answer as POST, for ever', async () => {
    expect(place.self).toBe(`${place.base}/cni.civic_assets=0`)
    const [posted, got] = await Promise.all([
      post({ scenario: domainWeights({ civic_assets: 0 }) }),
      ask(place.self),
    ])
    expect(got.text).toBe(posted.text)
    expect(got.headers['cache-control']).toBe(forever)
    expect(got.headers.etag).toMatch(/^"[\w-]{43}"$/)
    expect(answerOf(await ask(`${place.base}/baseline`)).scenario).toEqual({})
  })

  test('F27: an engine, dataset or method that is not there is 404, and nobody may keep that', async () => {
    const [, , , , engine = '', dataset = ''] = place.base.split('/')
    for (const path of [
      `/api/v1/score/9.9.9/${dataset}/baseline`,
      `/api/v1/score/${engine}/nowhere@1.0.0/baseline`,
      `/api/v1/score/${engine}/demo-england@9.9.9/baseline`,
      `/api/v1/score/${engine}/demo-england/baseline`,
      `${place.base}/cni.normalisation=nonsense`,
      `${place.base}/xyz.civic_assets=0`,
      `${place.base}/cni.civic_assets=-1`,
      `${place.base}/cni.civic_assets=0&cni.civic_assets=1`,
      `${place.base}/cni.civic_assets`,
      `${place.base}/__proto__=1`,
      `${place.base}/%00`,
      `${place.base}/${'a'.repeat(8000)}`,
    ]) {
      problemOf(await ask(path), 404)
    }
    problemOf(await ask(`${place.base}/cut.cni=60`), 422)
  })

  test.each([
    ['weights in another order', 'cni.connectedness=100&cni.civic_assets=0'],
    ['a weight that is the baseline', 'cni.civic_assets=0&cut.cni=10'],
    ['other weights with the same shares', 'cni.civic_assets=0&cni.connectedness=7&cni.engaged_community=7'],
    ['zeros in front', 'cni.civic_assets=000'],
    ['escapes that are not needed', 'cni%2Ecivic_assets%3D0'],
    ['fields that pages use', 'cni.civic_assets=0&dataset=x'],
    ['a query', 'cni.civic_assets=0?utm=1'],
    ['an empty query', 'cni.civic_assets=0?'],
    ['a query that Next keeps for itself', 'cni.civic_assets=0?_rsc=x'],
    ['another one', 'cni.civic_assets=0?nxtPengine=2'],
  ])(
    'F28, F31: %s leads to the canonical address by 308, and nobody may keep the way',
    async (_what, segment) => {
      const { status, headers } = await ask(`${place.base}/${segment}`)
      expect([status, headers.location, headers['cache-control']]).toEqual([308, place.self, 'no-store'])
    },
  )

  test('F28: the baseline, written otherwise, leads to "baseline", also as a table', async () => {
    expect((await ask(`${place.base}/cut.cni=10`)).headers.location).toBe(`${place.base}/baseline`)
    expect((await ask(`${place.base}/cut.cni=10.csv`)).headers.location).toBe(`${place.base}/baseline.csv`)
  })

  test('F29: If-None-Match with the tag is 304 without a body', async () => {
    const headers = { 'if-none-match': place.etag }
    const reply = await ask(place.self, { headers })
    expect([reply.status, reply.text, reply.headers.etag]).toEqual([304, '', place.etag])
    expect(reply.headers['cache-control']).toBe(forever)
  })

  test('F30: weak tags, lists and * are 304; other texts 200; tags without end 431', async () => {
    const statusWith = async (tags: string) =>
      (await ask(place.self, { headers: { 'if-none-match': tags } })).status
    for (const tags of [
      '*',
      `W/${place.etag}`,
      `"a", W/"b", ${place.etag}`,
      `${'"x",'.repeat(2500)}${place.etag}`,
    ]) {
      expect(await statusWith(tags), tags.slice(0, 40)).toBe(304)
    }
    for (const tags of ['"a"', 'W/"a"', place.etag.slice(1), ',,,,', '"x",'.repeat(2500)]) {
      expect(await statusWith(tags), tags.slice(0, 40)).toBe(200)
    }
    expect(await statusWith('"x",'.repeat(8500))).toBe(431)
  })

  test('F31: what browsers send between pages neither redirects nor varies an answer', async () => {
    const reply = await ask(place.self, {
      headers: { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/x' },
    })
    expect(reply.status).toBe(200)
    expect(reply.headers.vary ?? '').not.toMatch(/rsc|next/i)
  })

  test('the table of all areas has its own tag and its own name', async () => {
    const { status, headers, text } = await ask(`${place.self}.csv`)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      forever,
    ])
    expect(headers['content-disposition']).toMatch(/^attachment; filename="demo-england-[0-9a-f]{8}\.csv"$/)
    expect(headers.etag).not.toBe(place.etag)
    expect(text.split('\n')[0]).toMatch(/^area_code,cni_score,cni_rank,imd_score,imd_rank,classified,/)
    expect(
      (await ask(`${place.self}.csv`, { headers: { 'if-none-match': headers.etag ?? '' } })).status,
    ).toBe(304)
  })
})
