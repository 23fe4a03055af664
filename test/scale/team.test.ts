import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { changeRole } from '#lib/consultation/person/change-role.ts'
import { removePerson } from '#lib/consultation/person/remove-person.ts'
import { db } from '#lib/db/database.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { makePerson, signedInAs } from '#test/factories/make-person.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { textOf } from '#test/support/page-form.ts'
import { ask, testSite } from '#test/support/site.ts'
import { anotherAddress, askServer, browserAt, fleet, serversOf } from './fleet.ts'

const { consultation } = fleet('fleet-team')

/** The newest letter to somebody that has such words. */
async function letterTo(email: string): Promise<string> {
  const letters = await db().outboxLetter.findMany({ orderBy: { id: 'desc' } })
  const found = letters.find(({ to }) => unseal(to) === email)
  return found === undefined ? '' : unseal(found.text)
}

/** Asks for a link to sign in, without script. `claimed`: the address that one says to have. */
async function askForLink(email: string, from?: string, claimed?: string) {
  const browser = browserAt(from, claimed === undefined ? {} : { 'x-forwarded-for': claimed })
  const page = await browser.open('/sign-in')
  return { browser, reply: await browser.press(page, '/sign-in', 'Send me a link', { email }) }
}

const lettersTo = async (email: string): Promise<number> =>
  (await db().outboxLetter.findMany({ select: { to: true } })).filter(({ to }) => unseal(to) === email).length

describe('the team on two servers', () => {
  it('signs in on one and goes on at the other, at every step', async () => {
    const { email } = await makePerson('moderator')
    const browser = browserAt()
    browser.to('first')
    const begun = await browser.open('/sign-in')
    browser.to('second')
    await browser.press(begun, '/sign-in', 'Send me a link', { email })
    const link = new URL(/https?:\S+/.exec(await letterTo(email))?.[0] ?? '')
    browser.to('first')
    const asked = await browser.open(link.pathname + link.search)
    browser.to('second')
    await browser.press(asked, '', 'Sign in')
    const code = await browser.open('/sign-in/code')
    const secret = /class="rw-code">([A-Z2-7 ]+)</.exec(code.text)?.[1]?.replaceAll(' ', '') ?? ''
    browser.to('first')
    await browser.press(code, '/sign-in/code', 'Continue', {
      code: new TOTP({ secret: Secret.fromBase32(secret) }).generate(),
    })
    browser.to('second')
    expect(textOf(await browser.open('/account'))).toContain('Moderator')
  })

  it('F87, F88: is shut out of both at once when a role is taken away', async () => {
    const { call: administrator } = await signedInAs('administrator')
    const { person, cookie } = await signedInAs('moderator')
    const lowered = await signedInAs('moderator')
    const open = async ({ name, value }: typeof cookie) => {
      const headers = { cookie: `${name}=${value}` }
      const both = [askServer('first', '/moderation', headers), askServer('second', '/moderation', headers)]
      return (await Promise.all(both)).map(
        ({ status, headers: { location = '' } }) => `${status} ${location.split('?')[0]}`,
      )
    }
    expect(await open(cookie)).toEqual(['200 ', '200 '])
    expect(await open(lowered.cookie)).toEqual(['200 ', '200 '])
    await removePerson(administrator, { email: person.email })
    await changeRole(administrator, { email: lowered.person.email, role: 'panellist' })
    expect((await open(cookie)).map((one) => one.split('/').at(-1))).toEqual(['sign-in', 'sign-in'])
    for (const one of await open(lowered.cookie)) expect(one).toMatch(/^(403 |30[37] \/sign-in)/)
  })

  it('F96, G11: of forty moderators at once exactly one decides, and the others hear who and what', async () => {
    const { id } = await makeResponse(consultation())
    const place = `/moderation/${id}`
    const moderators = await Promise.all(Array.from({ length: 40 }, () => signedInAs('moderator')))
    const [one] = moderators
    if (one === undefined) throw new Error('There is nobody.')
    const browser = browserAt()
    browser.hold(one.cookie)
    const form = browser.form(await browser.open(place), 'Record decision')
    const part = /name="([^"]+)\.action"/.exec((await browser.open(place)).text)?.[1] ?? ''
    form.set(`${part}.action`, 'publish')
    const sent = new Response(form)
    const type = sent.headers.get('content-type') ?? ''
    const body = new Uint8Array(await sent.arrayBuffer())
    const replies = await Promise.all(
      moderators.map(({ cookie: { name, value } }) => {
        const headers = { cookie: `${name}=${value}`, 'content-type': type, origin: testSite().url }
        return ask(place, { method: 'POST', headers, body, from: anotherAddress() })
      }),
    )
    expect(serversOf(replies)).toBe(2)
    const decisions = await db().decision.findMany({ where: { responseId: id } })
    expect(decisions).toHaveLength(1)
    const winner = moderators.findIndex(({ person }) => person.id === decisions[0]?.personId)
    const told = replies.map(({ text }) => text.includes('Somebody else was quicker. Test moderator'))
    expect(told.flatMap((late, at) => (late ? [] : [at]))).toEqual([winner])
    expect(await db().auditEntry.count({ where: { subject: { contains: id } } })).toBe(1)
  })
})

describe('limits over two servers', () => {
  it('G12, F85: twelve at once who ask for a link to one address get three letters', async () => {
    const { email } = await makePerson('panellist')
    const all = await Promise.all(Array.from({ length: 12 }, () => askForLink(email)))
    expect(serversOf(all.map(({ reply }) => reply))).toBe(2)
    expect(new Set(all.map(({ reply }) => reply.status))).toEqual(new Set([200]))
    expect(await lettersTo(email)).toBe(3)
  })

  it('G12, F73: forty at once from one address, each saying to be another, are ten', async () => {
    const from = anotherAddress()
    const people = await Promise.all(Array.from({ length: 40 }, () => makePerson('panellist')))
    const all = await Promise.all(people.map(({ email }, at) => askForLink(email, from, `192.0.2.${at + 1}`)))
    expect(serversOf(all.map(({ reply }) => reply))).toBe(2)
    const letters = await Promise.all(people.map(({ email }) => lettersTo(email)))
    expect(letters.reduce((sum, count) => sum + count, 0)).toBe(10)
    expect(all.filter(({ reply }) => reply.status === 429)).toHaveLength(30)
  })
})
