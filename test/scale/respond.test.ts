import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db/database.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { makeDraft } from '#test/factories/respondent-draft.ts'
import { fieldOf, textOf } from '#test/support/page-form.ts'
import { ask, testSite, type Reply } from '#test/support/site.ts'
import { anotherAddress, askServer, browserAt, fleet, serversOf, type FleetBrowser } from './fleet.ts'

const { consultation } = fleet('fleet-respond')

const path = '/respond/check'
const button = 'Send my response'
const words = 'Two buses to the hospital. <b>Ŵ</b> "quoted" 😀'

/** Somebody whose response is ready, and the page to send it from, made by a server. */
async function ready(server: 'first' | 'second', at = new Date(Date.now() - 60_000)) {
  const secret = await makeDraft(consultation(), { text: words, at })
  const browser = browserAt()
  browser.hold({ name: 'reweigh-draft', value: secret })
  browser.to(server)
  const page = await browser.open(path)
  return {
    secret,
    browser,
    page,
    stored: () => db().response.findMany({ where: { secretHash: secretHash(secret) } }),
  }
}

/** What a browser would send, once for all: the form of a page, without script. */
async function bodyOf(browser: FleetBrowser, page: Reply): Promise<{ type: string; body: Uint8Array }> {
  const form = browser.form(page, button)
  form.set('unproved', 'yes') // They were quick.
  const sent = new Response(form)
  return { type: sent.headers.get('content-type') ?? '', body: new Uint8Array(await sent.arrayBuffer()) }
}

describe('a response that is sent to two servers', () => {
  it('F64, G10: 200 times at once with one key is one row and one receipt, the same on both', async () => {
    const { secret, browser, page, stored } = await ready('first')
    const { type, body } = await bodyOf(browser, page)
    const cookie = `reweigh-draft=${secret}`
    const headers = { cookie, 'content-type': type, origin: testSite().url }
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => ask(path, { method: 'POST', headers, body, from: anotherAddress() })),
    )
    expect(serversOf(replies)).toBe(2)
    const ends = replies.map(({ status, headers: { location } }) => `${status} ${location ?? ''}`)
    expect(ends.filter((end) => !/^30[37] .*\/respond\/receipt$/.test(end))).toEqual([])
    const [response, ...more] = await stored()
    expect(more).toEqual([])
    expect(await db().responseVersion.count({ where: { responseId: response?.id ?? '' } })).toBe(1)
    const receipts = await Promise.all([
      askServer('first', '/respond/receipt', { cookie }),
      askServer('second', '/respond/receipt', { cookie }),
    ])
    expect(textOf(receipts[0])).toContain(response?.reference)
    expect(textOf(receipts[1])).toBe(textOf(receipts[0]))
  })

  it('F114: can be made on one and sent to the other, whichever clock is wrong', async () => {
    for (const [made, sent] of [
      ['second', 'first'],
      ['first', 'second'],
    ] as const) {
      const { browser, page, stored } = await ready(made)
      browser.to(sent)
      await browser.press(page, path, button, { unproved: 'yes' })
      const [response] = await stored()
      expect(Math.abs(Date.now() - (response?.receivedAt.getTime() ?? 0))).toBeLessThan(60_000)
    }
  })

  it('F114: counts as in time on both until the consultation closes by the clock of the database', async () => {
    const closesAt = new Date(Date.now() + 2 * 60_000)
    await db().consultation.update({ where: { id: consultation().id }, data: { closesAt } })
    const { browser, page, stored } = await ready('second')
    await browser.press(page, path, button, { unproved: 'yes' })
    const [response] = await stored()
    const version = await db().responseVersion.findFirst({
      where: { response: { id: response?.id ?? randomUUID() } },
    })
    expect([response !== undefined, version !== null && version.sentAt < closesAt]).toEqual([true, true])
    const late = await ready('first')
    await db().consultation.update({
      where: { id: consultation().id },
      data: { closesAt: new Date(Date.now() - 3_600_000) },
    })
    const refused = await late.browser.press(late.page, path, button, { unproved: 'yes' })
    expect(textOf(refused)).toContain('Your response was not sent.')
    const later = new Date(Date.now() + 86_400_000)
    await db().consultation.update({ where: { id: consultation().id }, data: { closesAt: later } })
  })
})

describe('a page that another version of the program made', () => {
  it('F114: is not saved, and what was typed is shown again, to open the page anew', async () => {
    const { browser } = await ready('first')
    const question = '/respond/question/1'
    const page = await browser.open(question)
    const old = {
      ...page,
      text: page.text.replaceAll(
        /&quot;id&quot;:&quot;[0-9a-f]{42}/g,
        `&quot;id&quot;:&quot;${'4'.repeat(42)}`,
      ),
    }
    expect(old.text).not.toBe(page.text)
    const reply = await browser.press(old, question, 'Save and continue', { text: `${words} More.` })
    expect([reply.status, reply.headers['content-type']?.split(';')[0]]).toEqual([409, 'text/html'])
    expect(textOf(reply)).toContain('your text is safe')
    expect(fieldOf(reply, 'text')).toBe(`${words} More.`)
  })
})
