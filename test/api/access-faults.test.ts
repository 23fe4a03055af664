import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseUrl, db } from '#lib/db/database.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { builtActions } from '#test/fuzz/action-targets.ts'
import { openFormsSite, type FormsSite } from '#test/fuzz/forms-site.ts'
import { formsOf } from '#test/fuzz/read-forms.ts'
import { serveSite, testSiteFolder } from '#test/support/serve-site.ts'
import { ask, testSite, type Reply } from '#test/support/site.ts'

const place: { site?: FormsSite; cookie: string; path: string } = { cookie: '', path: '' }
const at = () => place.site?.site.url ?? ''
/** Words that only staff may read. */
const canary = 'canary-of-a-response-that-waits'

beforeAll(async () => {
  place.site = await openFormsSite()
  place.cookie = await place.site.cookieOf('moderator')
  const { consultation } = place.site
  const { id } = await makeResponse(consultation, {
    answers: [{ question: consultation.questions.words, text: canary }],
  })
  place.path = `/moderation/${id}`
}, 120_000)
afterAll(() => place.site?.close())

const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  ask(path, { at: at(), headers })

/** Sends a form as it stands on a page, with these texts. */
async function post(
  path: string,
  fields: Iterable<readonly [string, string]>,
  headers: Readonly<Record<string, string>>,
): Promise<Reply> {
  const form = new FormData()
  for (const [name, value] of fields) form.set(name, value)
  const whole = new Response(form)
  const type = whole.headers.get('content-type') ?? ''
  const body = new Uint8Array(await whole.arrayBuffer())
  return ask(path, { at: at(), method: 'POST', body, headers: { ...headers, 'content-type': type } })
}

/** The form for a note among staff, filled in. */
async function noteForm(): Promise<readonly (readonly [string, string])[]> {
  const page = await read(place.path, { cookie: place.cookie })
  const forms = formsOf(page.text).filter(({ fields }) => fields.some(([name]) => name === 'text'))
  const [form] = forms
  if (form === undefined) throw new Error('The page has no form for a note')
  return form.fields.map(([name, value]) => [name, name === 'text' ? 'A note.' : value] as const)
}
const notes = () => db().staffNote.count()

describe('a page of one response', () => {
  it('F90: is 404 for an id that is not there, of staff and of the panel alike', async () => {
    expect((await read(`/moderation/${randomUUID()}`, { cookie: place.cookie })).status).toBe(404)
    const together = `/moderation/together?response=${randomUUID()}`
    expect((await read(together, { cookie: place.cookie })).status).toBe(404)
    const panellist = (await place.site?.cookieOf('panellist')) ?? ''
    expect((await read('/panel/responses/RW-7K3M-Q2XD', { cookie: panellist })).status).toBe(404)
  })

  it('F95: gives a reader no byte of what is protected, however it is asked for', async () => {
    const reply = await askInEveryWay(at())
    expect(reply.headers['content-security-policy']).toContain('nonce-')
  })

  it('F95: gives no byte either when the build has no proxy.ts: that is not the lock', async () => {
    const folder = `${testSiteFolder}-open`
    await rm(folder, { recursive: true, force: true })
    await promisify(execFile)('cp', ['-al', testSiteFolder, folder]) // the same files by another name, in a moment
    const list = path.join(folder, 'server', 'functions-config-manifest.json')
    await rm(list)
    await writeFile(list, '{"version":1,"functions":{}}')
    const open = await serveSite(databaseUrl(), { NEXT_DIST_DIR: folder })
    try {
      const reply = await askInEveryWay(open.url)
      expect(reply.headers['content-security-policy']).toBeUndefined()
    } finally {
      await open.close()
      await rm(folder, { recursive: true })
    }
  })
})

/** Asks for what is protected in every way that ever led past a lock; answers what somebody who may read it is given. */
async function askInEveryWay(base: string): Promise<Reply> {
  const { path } = place
  const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [path, {}],
    [path, { rsc: '1' }],
    [`${path}?_rsc=1`, { rsc: '1' }],
    [`${path}.rsc`, {}],
    [`${path}.segments/_tree.segment.rsc`, { rsc: '1' }],
    [path, { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    [path, { 'x-nextjs-data': '1' }],
    [path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    [path, { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' }],
    [path, { 'next-resume': '1' }],
    [`/${path}`, {}],
    [path.replace('moderation', 'moder%61tion'), {}],
    [path.replace('moderation', 'Moderation'), {}],
    [`${path}/`, {}],
    [`/areas/..%2f..${path}`, {}],
    [`http://elsewhere${path}`, { host: 'elsewhere' }],
    [path, { cookie: 'reweigh-session=x; reweigh-session=' }],
  ]
  for (const [address, headers] of asked) {
    const reply = await ask(address, { at: base, headers })
    expect(reply.text, `${address} ${JSON.stringify(headers)}`).not.toContain(canary)
    expect(reply.status, address).toBeLessThan(500)
  }
  const reply = await ask(path, { at: base, headers: { cookie: place.cookie } })
  expect(reply.text).toContain(canary)
  return reply
}

describe('a form of the team', () => {
  it('F91: is 403 for somebody who is not signed in, and changes nothing', async () => {
    const form = await noteForm()
    const before = await notes()
    expect((await post(place.path, form, { origin: at() })).status).toBe(403)
    expect(await notes()).toBe(before)
  })

  it('F91: every action of the team called by its id, by nobody, changes nothing', async () => {
    const team = (await builtActions()).filter(
      ({ name }) => name.includes('(team)/') && !name.includes('(team)/sign-in/'),
    )
    expect(team.length).toBeGreaterThan(50)
    const rows = async () => [await db().auditEntry.count(), await db().person.count(), await notes()]
    const before = await rows()
    for (const { id, name, pages } of team) {
      const path = (pages[0] ?? '/').replace(/\/\[\[.*?\]\]/g, '').replace(/\[.*?\]/g, randomUUID())
      const call = [['1_response', randomUUID()] as const, ['0', '["$undefined","$K1"]'] as const]
      const reply = await post(path, call, { origin: at(), 'next-action': id })
      expect([200, 303, 403, 404], `${name} ${reply.status}`).toContain(reply.status)
    }
    expect(await rows()).toEqual(before)
  })

  it.each([
    ['F92: without Origin', {}],
    ['F93: from elsewhere, with a made-up X-Forwarded-Host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
    ['F94: from Origin null', { origin: 'null' }],
    ['F94: from elsewhere', { origin: 'https://evil.example' }],
  ] as readonly (readonly [string, Readonly<Record<string, string>>])[])('%s is 403 and changes nothing, also from somebody who may', async (_name, headers) => {
    const form = await noteForm()
    const before = await notes()
    const action = formsOf((await read(place.path, { cookie: place.cookie })).text).find(({ fields }) => fields.some(([name]) => name === 'text'))?.serverAction ?? ''
    expect((await post(place.path, form, { ...headers, cookie: place.cookie })).status).toBe(403)
    expect((await post(place.path, form, { ...headers, cookie: place.cookie, 'next-action': action })).status).toBe(403)
    expect(await notes()).toBe(before)
    expect((await post(place.path, form, { origin: at(), cookie: place.cookie })).status).toBe(303)
    expect(await notes()).toBe(before + 1)
  }) // prettier-ignore
})

it('F106: an address that somebody gives us is kept and shown, and never asked', async () => {
  let asked = 0
  const listener = createServer((socket) => {
    asked++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const bound = listener.address()
  const link = `https://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/secret`
  const cookie = (await place.site?.cookieOf('administrator')) ?? ''
  const path = '/admin/consultations/fuzz-draft/evidence'
  const page = await read(path, { cookie })
  const form = formsOf(page.text).find(({ fields }) => fields.some(([name]) => name === 'link'))
  const given: Readonly<Record<string, string>> = {
    title: 'A study',
    publisher: 'A publisher',
    published: '2026-05-31',
    link,
  }
  const fields = (form?.fields ?? []).map(([name, value]) => [name, given[name] ?? value] as const)
  const saved = await post(path, fields, { origin: at(), cookie })
  const shown = await read('/admin/consultations/fuzz-draft', { cookie })
  listener.close()
  expect([saved.status, await db().evidence.count({ where: { title: 'A study' } })]).toEqual([303, 1])
  expect(shown.status).toBe(200)
  expect(asked).toBe(0)
})

it('F107: pictures are made smaller by nobody: /_next/image is 404', async () => {
  for (const url of ['%2Ficon.svg', 'http%3A%2F%2F169.254.169.254%2F', '%2F_next%2Fstatic%2Fx.avif']) {
    const reply = await ask(`/_next/image?url=${url}&w=64&q=75`, { at: testSite().url })
    expect(reply.status, url).toBe(404)
  }
})
