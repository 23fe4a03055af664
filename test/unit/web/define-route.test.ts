import { describe, expect, test, vi } from 'vitest'
import { ServiceError } from '#lib/errors/service-error.ts'
import { failure, success } from '#lib/result/result.ts'
import { defineRoute, withBody } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { largestBody } from '#lib/web/read-body.ts'

const context = { params: Promise.resolve({ code: 'E1' }) }
const address = 'http://127.0.0.1/api/v1/thing?q=secret'
const json = { 'content-type': 'application/json' }
const echo = defineRoute<'code'>({
  GET: ({ params, url }) => jsonResponse({ code: params.code, query: url.search }),
  POST: withBody(
    (value) => (value === null ? failure([{ path: '', message: 'is null' }]) : success(value)),
    ({ body }) => jsonResponse({ body }),
  ),
})
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  echo.POST(new Request(address, { method: 'POST', body, headers, duplex: 'half' } as RequestInit), context)
const statusOf = async (response: Promise<Response>) => (await response).status

describe('defineRoute(answers)', () => {
  test('answers with the address taken apart', async () => {
    const response = await echo.GET(new Request(address), context)
    expect(await response.json()).toEqual({ code: 'E1', query: '?q=secret' })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('refuses other methods with 405 and says which are allowed', async () => {
    const response = await echo.PUT(new Request(address, { method: 'PUT' }), context)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
    const onlyPost = defineRoute({ POST: () => jsonResponse(1) })
    expect(
      (await onlyPost.GET(new Request(address), { params: Promise.resolve({}) })).headers.get('allow'),
    ).toBe('OPTIONS, POST')
  })

  test('OPTIONS says what is possible', async () => {
    const response = await echo.OPTIONS(new Request(address, { method: 'OPTIONS' }), context)
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST'])
  })

  test('turns a refusal into a problem document', async () => {
    const route = defineRoute({
      GET: () => {
        throw new ServiceError({ kind: 'NotFound', message: 'There is no such thing.' })
      },
    })
    const response = await route.GET(new Request(address), { params: Promise.resolve({}) })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ status: 404, detail: 'There is no such thing.' })
  })

  test('answers a fault of ours with 500 and an id, tells nothing, and logs it without what was sent', async () => {
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    const route = defineRoute({
      GET: () => {
        throw new RangeError('password in /etc/reweigh')
      },
    })
    const response = await route.GET(new Request(address), { params: Promise.resolve({}) })
    const body = (await response.json()) as { status: number; detail: string; instance: string }
    expect(body.status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('password')
    const id = body.instance.replace('urn:uuid:', '')
    expect(body.detail).toContain(id)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      id,
      event: 'fault',
      level: 'error',
      route: 'GET',
      error: 'RangeError',
    })
    expect(lines[0]).not.toMatch(/secret|etc\/reweigh/)
  })
})

describe('withBody(parse, answer)', () => {
  test('gives the parsed body, and 400 for one that does not parse', async () => {
    expect(await (await post('{"a":1}')).json()).toEqual({ body: { a: 1 } })
    expect(await (await post('null')).json()).toMatchObject({
      status: 400,
      issues: [{ path: '', message: 'is null' }],
    })
  })

  test('takes application/json in UTF-8 only: 415 for anything else', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'Application/JSON;charset="UTF-8"',
      'application/json;',
    ]) {
      expect(await statusOf(post('1', { 'content-type': type })), type).toBe(200)
    }
    for (const type of [
      'text/plain',
      'application/jsonp',
      'application/json; charset=utf-16',
      'text/json',
      '',
    ]) {
      expect(await statusOf(post('1', { 'content-type': type })), type).toBe(415)
    }
    expect(await statusOf(post('1', { ...json, 'content-encoding': 'gzip' }))).toBe(415)
    expect(await statusOf(post('1', { ...json, 'content-encoding': 'identity' }))).toBe(200)
  })

  test('takes 256 kB and refuses one byte more with 413, whether or not the length was announced', async () => {
    const text = (size: number) => `"${'a'.repeat(size - 2)}"`
    const streamed = (size: number) => new Blob([text(size)]).stream()
    expect(await statusOf(post(text(largestBody)))).toBe(200)
    expect(await statusOf(post(streamed(largestBody)))).toBe(200)
    expect(await statusOf(post(streamed(largestBody + 1)))).toBe(413)
    const announced = await post('1', { ...json, 'content-length': String(largestBody + 1) })
    expect([announced.status, announced.headers.get('connection')]).toEqual([413, 'close'])
  })

  test('refuses bytes that are no UTF-8 text', async () => {
    expect(await statusOf(post(new Uint8Array([0x22, 0xff, 0x22])))).toBe(400)
  })

  test('refuses an empty body', async () => {
    expect(await statusOf(post(''))).toBe(400)
  })
})
