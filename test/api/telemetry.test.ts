import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { startCollector, type Collector } from '#test/support/collector.ts'
import { setDatabaseAway } from '#test/support/database-away.ts'
import { testDatabases } from '#test/support/database.ts'
import { plainBrowser } from '#test/support/page-form.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { ask } from '#test/support/site.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const place: { url: string; site?: ServedSite; collector?: Collector; metrics: string } = {
  url: '',
  metrics: '',
}
const at = () => place.site?.url ?? ''

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, so this is its kind of address.
  server.close()
  await once(server, 'close')
  return port
}

beforeAll(async () => {
  const { adminUrl, template } = testDatabases()
  place.url = await createDatabase(adminUrl, template)
  useDatabase(place.url)
  const { datasetId } = await makeConsultation({ id: 'telemetry' })
  await publishDataset(datasetId)
  place.collector = await startCollector()
  const port = await freePort()
  place.metrics = `http://127.0.0.1:${port}`
  place.site = await serveSite(place.url, {
    REWEIGH_LOG: 'requests',
    REWEIGH_METRICS_PORT: String(port),
    REWEIGH_OTLP_ENDPOINT: place.collector.url,
    REWEIGH_TRACE_PERCENT: '100',
    REWEIGH_TRUST_PROXY: '1',
  })
})
afterAll(async () => {
  await place.site?.close()
  await place.collector?.close()
  await closeDatabase()
  await dropDatabase(testDatabases().adminUrl, place.url)
})

const planted: string[] = []
/** Something personal that nobody else says; what is asked for stays in `planted`. */
function canary(kind: string): string {
  const word = `${kind}-${randomBytes(4).toString('hex')}`
  planted.push(word)
  return word
}

/** Headers of somebody: their network address, what they use, where they come from. */
function somebody(): Record<string, string> {
  const host = 1 + (planted.length % 250)
  planted.push(`203.0.113.${host}`)
  return {
    'x-forwarded-for': `203.0.113.${host}`,
    'user-agent': canary('agent'),
    referer: `https://example.org/${canary('from')}`,
    cookie: `reweigh-session=${canary('session')}; reweigh-draft=${canary('draft')}`,
    authorization: `Bearer ${canary('bearer')}`,
    traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
    baggage: `name=${canary('baggage')}`,
  }
}

/** Addresses that hold something personal: those with secrets, and those that nobody offers. */
const addresses = (): string[] => [
  `/respond/return/${canary('return')}`,
  `/updates/confirm/${canary('confirm')}`,
  `/responses/${canary('reference')}`,
  `/responses?q=${canary('search')}`,
  `/areas/${canary('ward')}?name=${canary('query')}`,
  `/areas?q=${canary('place')}%20${canary('postcode')}`,
  `/api/v1/areas/${canary('code')}?x=${canary('value')}`,
  `/api/v1/responses/${canary('number')}`,
  `/api/auth/callback/email?token=${canary('token')}&email=${canary('login')}%40example.org`,
  `/${canary('nothing')}/${canary('here')}`,
  `/sandbox?${canary('field')}=${canary('weight')}`,
]

/** Bodies that are refused, and repeat what they were sent. */
const bodies = (): string[] => [
  JSON.stringify({ [canary('key')]: canary('json') }),
  `{"name": "${canary('broken')}", ${canary('half')}`,
  canary('text'),
]

/** A response with something personal in every field. */
async function respond(): Promise<void> {
  const browser = plainBrowser(at(), { 'x-forwarded-for': '198.51.100.7', 'user-agent': canary('agent') })
  await browser.press(await browser.open('/respond'), '/respond', 'Start now')
  const [question, about] = ['/respond/question/1', '/respond/about']
  await browser.press(await browser.open(question), question, 'Save and continue', { text: canary('words') })
  await browser.press(await browser.open(about), about, 'Save and continue', {
    kind: 'organisation',
    organisation: canary('organisation'),
    name: canary('name'),
  })
  const contact = '/respond/contact'
  const email = `${canary('email')}@example.org`
  await browser.press(await browser.open(contact), contact, 'Save and continue', { email })
  const check = '/respond/check'
  const sent = await browser.press(await browser.open(check), check, 'Send my response')
  await browser.press(sent, check, 'Send it without the check').catch(() => null)
}

/** A complaint, refused first for its address, then while its table is gone, then taken. */
async function complain(): Promise<number[]> {
  const path = '/privacy/complaint'
  const browser = plainBrowser(at(), { 'user-agent': canary('agent') })
  const page = await browser.open(path)
  const send = (email: string) =>
    browser.press(page, path, 'Send my complaint', { words: canary('complaint'), email })
  const refused = await send(canary('address'))
  await db().$executeRaw`ALTER TABLE "Complaint" RENAME TO "ComplaintAway"`
  const broken = await send(`${canary('email')}@example.org`)
  await db().$executeRaw`ALTER TABLE "ComplaintAway" RENAME TO "Complaint"`
  const taken = await send(`${canary('email')}@example.org`)
  return [refused.status, broken.status, taken.text.includes('We have your complaint') ? taken.status : 0]
}

/** The same while something breaks: a table that is gone, a database that is away. */
async function breakThings(): Promise<number[]> {
  const browser = plainBrowser(at())
  await browser.press(await browser.open('/respond'), '/respond', 'Start now')
  const path = '/respond/question/1'
  const question = await browser.open(path)
  const save = async () =>
    (await browser.press(question, path, 'Save and continue', { text: canary('lost') })).status
  const read = async () =>
    (await ask(`/responses?q=${canary('search')}`, { at: at(), headers: somebody() })).status
  const answers: number[] = []
  await db().$executeRaw`ALTER TABLE "PublishedResponse" RENAME TO "PublishedResponseAway"`
  await db().$executeRaw`ALTER TABLE "Draft" RENAME TO "DraftAway"`
  answers.push(await read(), await save())
  await db().$executeRaw`ALTER TABLE "DraftAway" RENAME TO "Draft"`
  await db().$executeRaw`ALTER TABLE "PublishedResponseAway" RENAME TO "PublishedResponse"`
  await setDatabaseAway(place.url, true)
  answers.push(await save(), await read())
  await setDatabaseAway(place.url, false)
  return answers
}

const lineSchema = z.looseObject({
  time: z.iso.datetime(),
  level: z.enum(['info', 'warn', 'error']),
  host: z.string().min(1),
  process: z.literal('server'),
  event: z.enum(['request', 'fault', 'console', 'sign-in', 'security', 'letter']),
})

test('G19: of 200 personal canaries and more none is in the log, in /metrics, or in what a collector is sent', async () => {
  for (let round = 0; round < 3; round++) {
    for (const address of addresses()) await ask(address, { at: at(), headers: somebody() })
    for (const body of bodies()) {
      const headers = { ...somebody(), 'content-type': 'application/json' }
      await ask('/api/v1/score', { at: at(), method: 'POST', headers, body })
    }
  }
  await respond()
  expect(await complain()).toEqual([200, 500, 200])
  const broken = await breakThings()
  expect(broken.filter((status) => status < 500)).toEqual([])
  expect(planted.length).toBeGreaterThan(200)

  const metrics = await (await fetch(`${place.metrics}/metrics`)).text()
  await place.site?.close() // sends what was not sent yet
  const log = place.site?.log() ?? ''
  const traces = place.collector?.received('/v1/traces') ?? ''
  const figures = place.collector?.received('/v1/metrics') ?? ''
  const sentLog = place.collector?.received('/v1/logs') ?? ''

  // Something was told at all:
  const lines = log
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)))
  expect(lines).toContainEqual(
    expect.objectContaining({ event: 'request', method: 'GET', route: '/updates/confirm/[secret]' }),
  )
  expect(lines).toContainEqual(expect.objectContaining({ event: 'request', level: 'error', status: 500 }))
  const faults = lines.filter(({ event }) => event === 'fault').map(({ route }) => route)
  expect(faults).toEqual(expect.arrayContaining(['/responses', '/respond/question/[position]']))
  expect(lines).toContainEqual(
    expect.objectContaining({ event: 'security', what: 'refused', status: 400, route: '/api/v1/score' }),
  )
  // Every line is sent to the collector as well.
  for (const line of log.trim().split('\n')) expect(sentLog).toContain(JSON.stringify(line).slice(1, -1))
  expect(metrics).toContain('route="/updates/confirm/[secret]"')
  expect(traces).toContain('GET /areas/[area]')
  expect(traces).toContain('db Draft.')
  expect(figures).toContain('http_server_request_duration_seconds')

  for (const [where, told] of Object.entries({ log, metrics, traces, figures, sentLog })) {
    expect(
      planted.filter((word) => told.includes(word)),
      where,
    ).toEqual([])
    expect(told, where).not.toMatch(/198\.51\.100|203\.0\.113|@example|[?&]q=/)
  }
})
