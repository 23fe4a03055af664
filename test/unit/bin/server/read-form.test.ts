import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { createSiteServer, listen } from '#bin/server/create-site-server.ts'
import { formTrouble } from '#bin/server/form-trouble.ts'
import { sendsForm } from '#bin/server/read-form.ts'

const id = '7f'.repeat(21)
const state = '[{"message":"","issues":[],"fields":{"text":"$$5"},"retryAfter":null}]'
const shown = {
  '$ACTION_REF_1': '',
  '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
  '$ACTION_1:1': state,
  '$ACTION_KEY': 'k1',
} // prettier-ignore
const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const call = (first: string, second = '"$K1"') =>
  formOf({ '1_text': 'Two buses.', '0': `[${first},${second}]` })

describe('formTrouble(form, called)', () => {
  it('takes what pages of ours send, with script and without', () => {
    expect(formTrouble(formOf({ ...shown, text: 'Two buses.' }), false)).toBeNull()
    for (const first of ['"$undefined"', 'null', '{"fields":{"a":"$$x"}}', '{"a":[],"b":"$0:0:a"}']) {
      expect(formTrouble(call(first), true)).toBeNull()
    }
  })

  it.each([
    ...['"$F1"', '"$@1"', '"$Q1"', '"$B1"', '"$T"', '"$h1"', '"$1:__proto__:then"', '"$0:constructor"', '{"then":"$1:then"}'],
    ...['{"__proto__":1}', '{"a":1,"a":2}', '['.repeat(40) + ']'.repeat(40)],
  ])('refuses a call whose state is %s', (first) => {
    expect(formTrouble(call(first), true)).toContain('not sent by a page of ours')
  }) // prettier-ignore

  it('refuses a call without parameters, with one, with others than a state and a form', () => {
    const calls = [formOf({ a: 'b' }), formOf({ '0': '["$K1"]' }), formOf({ '0': '[' }), call('null', '{}'), call('null', '"$K1",1')]
    for (const form of calls) expect(formTrouble(form, true)).not.toBeNull()
  }) // prettier-ignore

  it('refuses names that hold signs which cannot be seen', () => {
    for (const sign of ['\0', '\n', '\u007f']) {
      expect(formTrouble(formOf({ [`1_a${sign}`]: '', '0': '["$undefined","$K1"]' }), true)).not.toBeNull()
    }
  })

  it('refuses a form without script that names no action, two, or one in another way', () => {
    const twice = formOf(shown)
    twice.append('$ACTION_REF_1', '')
    const forms = [
      formOf({ text: 'Two buses.' }),
      twice,
      formOf({ ...shown, $ACTION_REF_2: '' }),
      formOf({ ...shown, '$ACTION_1:0': '{"id":"x","bound":"$@1"}' }),
      formOf({ ...shown, '$ACTION_1:0': JSON.stringify({ id, bound: '$F1' }) }),
      formOf({ ...shown, '$ACTION_1:1': '["$F0"]' }),
      formOf({ ...shown, '$ACTION_1:1': '[]' }),
      formOf({ ...shown, '$ACTION_1:1': '[null,null]' }),
      formOf({ ...shown, [`$ACTION_ID_${id}`]: '' }),
    ]
    for (const form of forms) expect(formTrouble(form, false)).not.toBeNull()
  })
})

describe('a server that is sent a form', () => {
  const place: { server?: Server; url: string } = { url: '' }
  beforeAll(async () => {
    const echo = async (asked: IncomingMessage, response: ServerResponse) => void response.end(await text(asked))
    place.server = createSiteServer(echo, { trustedProxies: 0, publicUrl: undefined })
    place.url = await listen(place.server, 0, '127.0.0.1')
  }) // prettier-ignore
  afterAll(() => place.server?.closeAllConnections())

  const post = (body: string, type: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const asked = request(`${place.url}/respond`, {
        method: 'POST',
        headers: { origin: place.url, 'content-type': type, ...headers },
      })
      asked.on('error', reject)
      asked.on('response', (response) => {
        void text(response).then((all) => resolve({ status: response.statusCode, text: all }), reject)
      })
      asked.end(body)
    })
  const written = async () => {
    const whole = new Response(formOf({ ...shown, text: 'Two\r\nbuses ŵ \ud83d\ude00 \u0000' }))
    return { body: await whole.text(), type: whole.headers.get('content-type') ?? '' }
  }

  test('hands it on byte for byte', async () => {
    const { body, type } = await written()
    expect(await post(body, type)).toEqual({ status: 200, text: body })
  })

  test('refuses one that breaks off with 400, and what is no form with 415', async () => {
    const { body, type } = await written()
    expect((await post(body.slice(0, -20), type)).status).toBe(400)
    expect((await post('', type)).status).toBe(400)
    expect((await post(body + body, type, { 'next-action': id })).status).toBe(400)
    expect((await post(`${body}more`, type)).status).toBe(400)
    expect((await post(body, 'multipart/form-data')).status).toBe(415)
    expect((await post('text=a', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await post('["$K1"]', 'text/plain;charset=UTF-8', { 'next-action': id })).status).toBe(415)
  })

  test('F55, F57: refuses one that is too large with 413 though it says no length, and a compressed one with 415', async () => {
    const { body, type } = await written()
    const large = await post(`${body}${'x'.repeat(300_000)}`, type, { 'transfer-encoding': 'chunked' })
    expect([large.status, large.text.includes('256 kB')]).toEqual([413, true])
    expect((await post(body, type, { 'content-encoding': 'gzip' })).status).toBe(415)
  })
})

test('keepApiPlain: a probe is answered alike whatever a browser that moves between pages would send', async () => {
  const seen: (string | undefined)[] = []
  const note = (asked: IncomingMessage, response: ServerResponse) => {
    seen.push(asked.headers.rsc?.toString())
    response.end()
    return Promise.resolve()
  }
  const server = createSiteServer(note, { trustedProxies: 0, publicUrl: undefined })
  const url = await listen(server, 0, '127.0.0.1')
  await fetch(`${url}/livez`, { headers: { rsc: '1' } })
  await fetch(`${url}/areas`, { headers: { rsc: '1' } })
  server.close()
  expect(seen).toEqual([undefined, '1'])
})

test('sendsForm(request): posts to pages, not what programs ask nor the address that makes a file', () => {
  const post = (url: string) => sendsForm({ method: 'POST', url })
  expect(['/respond/check', '/panel/export', '/verify?a=1', '/panel/export/files'].map(post)).not.toContain(
    false,
  )
  expect(['/api/v1/score', '/livez', '/panel/export/file', '/panel/export/file?x=1'].map(post)).not.toContain(
    true,
  )
  expect(sendsForm({ method: 'GET', url: '/respond/check' })).toBe(false)
})
