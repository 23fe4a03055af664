import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countSending } from '#lib/consultation/response/count-sending.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { everyText } from '#test/support/every-text.ts'
import { setDatabaseAway } from '#test/support/database-away.ts'
import { testDatabases } from '#test/support/database.ts'
import { fieldOf, plainBrowser, textOf } from '#test/support/page-form.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { ask } from '#test/support/site.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const place: { url: string; site?: ServedSite } = { url: '' }
const at = () => place.site?.url ?? ''

beforeAll(async () => {
  const { adminUrl, template } = testDatabases()
  place.url = await createDatabase(adminUrl, template)
  useDatabase(place.url)
  const { datasetId } = await makeConsultation({ id: 'faults' })
  await publishDataset(datasetId)
  place.site = await serveSite(place.url)
})
afterAll(async () => {
  await place.site?.close()
  await closeDatabase()
  await dropDatabase(testDatabases().adminUrl, place.url)
})

const setAway = (away: boolean) => setDatabaseAway(place.url, away)

/** A browser that has begun a response. */
async function begun(headers = {}) {
  const browser = plainBrowser(at(), headers)
  await browser.press(await browser.open('/respond'), '/respond', 'Start now')
  return browser
}

const words = 'Two buses to the hospital. <b>Ŵ</b> "quoted" 😀'

/** A browser whose response is ready to be sent, and the page to send it from. */
async function ready(headers = {}) {
  const browser = await begun(headers)
  const question = await browser.open('/respond/question/1')
  await browser.press(question, '/respond/question/1', 'Save and continue', { text: words })
  const about = await browser.open('/respond/about')
  await browser.press(about, '/respond/about', 'Save and continue', { kind: 'individual' })
  return { browser, check: await browser.open('/respond/check') }
}

describe('a form without script', () => {
  it('F109: is answered 503 with Retry-After and its text while the database is away, and saved when it is back', async () => {
    const browser = await begun()
    const path = '/respond/question/1'
    const question = await browser.open(path)
    await setAway(true)
    const [away, still, read] = await (async () => {
      const away = await browser.press(question, path, 'Save and continue', { text: words })
      const still = await browser.press(away, path, 'Try again')
      return [away, still, await browser.open('/respond/about')] as const
    })().finally(() => setAway(false))
    expect([away.status, away.headers['retry-after']]).toEqual([503, '30'])
    expect(textOf(away)).toContain('What you typed is still here')
    expect(fieldOf(away, 'text')).toBe(words)
    expect([still.status, fieldOf(still, 'text')]).toEqual([503, words])
    expect([read.status, textOf(read).includes('What you saved is safe')]).toEqual([503, true])
    expect((await browser.press(still, path, 'Try again')).status).toBe(200)
    expect(fieldOf(await browser.open(path), 'text')).toBe(words)
  })

  it('F75: is shown its whole text to copy and download when the consultation closed meanwhile, and not sent', async () => {
    const { browser, check } = await ready()
    const closesAt = new Date(Date.now() - 3_600_000)
    const later = new Date(Date.now() + 86_400_000)
    await db().consultation.update({ where: { id: 'faults' }, data: { closesAt } })
    const count = await db().response.count()
    const refused = await browser.press(check, '/respond/check', 'Send my response')
    expect(textOf(refused)).toContain('Your response was not sent.')
    expect(textOf(refused)).toContain(words)
    expect((await browser.open('/respond/text')).text).toContain(words)
    expect(await db().response.count()).toBe(count)
    await db().consultation.update({ where: { id: 'faults' }, data: { closesAt: later } })
  })

  it('F63: can be sent without the work that is asked for, and says that a person looks at it first', async () => {
    const { browser, check } = await ready()
    const asked = await browser.press(check, '/respond/check', 'Send my response')
    expect(textOf(asked)).toContain('a person looks at it before it is counted')
    const sent = await browser.press(asked, '/respond/check', 'Send it without the check')
    expect(textOf(sent)).toContain('We have received your response')
    expect(textOf(sent)).toContain('so a person looks at it before it is counted with the others')
  })

  it('F71, F73, G18: is answered 429 with Retry-After after 60 in ten minutes, whatever address it says to come from, and none is stored', async () => {
    const { browser, check } = await ready({ 'x-forwarded-for': '203.0.113.9' })
    const own = await ask('/livez', { at: at() })
    expect(own.status).toBe(200)
    for (let sent = 0; sent < 60; sent++) await countSending('127.0.0.1').catch(() => undefined)
    const refused = await browser.press(check, '/respond/check', 'Send my response')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(textOf(refused)).toContain('Yours is saved here')
    const kept = await everyText(place.url)
    expect([kept.includes(words.slice(0, 20)), /127\.0\.0\.1|203\.0\.113\.9/.test(kept)]).toEqual([
      true,
      false,
    ])
    expect(textOf(refused)).toContain(words)
  })

  it('complaint: keeps what was typed and stores nothing while a field is wrong, then shows a reference', async () => {
    const path = '/privacy/complaint'
    const browser = plainBrowser(at())
    const press = (fields: Readonly<Record<string, string>>) =>
      browser.open(path).then((page) => browser.press(page, path, 'Send my complaint', fields))
    const empty = await press({})
    expect(textOf(empty)).toContain('Say what you complain about')
    expect(textOf(empty)).toContain('Write one e-mail address')
    const wrong = await press({ words, email: 'nobody' })
    expect([fieldOf(wrong, 'words'), fieldOf(wrong, 'email')]).toEqual([words, 'nobody'])
    const filled = await press({ words, email: 'ann@example.org', website: 'https://example.org' })
    expect([textOf(filled).includes('Leave the field'), fieldOf(filled, 'words')]).toEqual([true, words])
    expect([await db().complaint.count(), await db().outboxLetter.count()]).toEqual([0, 0])
    const sent = await press({ words, email: 'ann@example.org' })
    expect(textOf(sent)).toContain('We have your complaint')
    const { reference } = await db().complaint.findFirstOrThrow()
    expect(textOf(sent)).toContain(reference)
    expect(await db().outboxLetter.count({ where: { kind: 'complaint-receipt' } })).toBe(1)
    const elsewhere = await ask(path, {
      at: at(),
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new TextEncoder().encode('words=x&email=a@example.org'),
    })
    expect(elsewhere.status).toBeGreaterThanOrEqual(400)
    expect(await db().complaint.count()).toBe(1)
    expect((await browser.open('/privacy/complaint/RW-0000-0000')).status).toBe(404)
  })

  it('F56: is refused with 413 when it is 12 MB, with its length or without, and nothing is stored', async () => {
    const browser = await begun()
    const question = await browser.open('/respond/question/1')
    const before = await db().draft.findMany({ orderBy: { id: 'asc' } })
    const text = 'x'.repeat(12_000_000)
    const whole = await browser.press(question, '/respond/question/1', 'Save and continue', { text })
    expect(whole.status).toBe(413)
    const body = new FormData()
    body.set('text', text)
    const sent = new Response(body)
    const chunked = await ask('/respond/question/1', {
      at: at(),
      method: 'POST',
      chunked: true,
      headers: { origin: at(), 'content-type': sent.headers.get('content-type') ?? '' },
      body: new Uint8Array(await sent.arrayBuffer()),
    })
    expect(chunked.status).toBe(413)
    expect(await db().draft.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })
})
