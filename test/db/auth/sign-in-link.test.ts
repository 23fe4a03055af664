import { describe, expect, it } from 'vitest'
import { adapter } from '#lib/auth/next-auth/adapter.ts'
import { askForLink } from '#lib/auth/sign-in/ask-for-link.ts'
import { askForLinkFrom } from '#lib/auth/sign-in/ask-for-link-from.ts'
import { linkHash } from '#lib/auth/sign-in/link-hash.ts'
import { lookAtLink } from '#lib/auth/sign-in/look-at-link.ts'
import { spendLink } from '#lib/auth/sign-in/spend-link.ts'
import { db } from '#lib/db/database.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makePerson } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const origin = 'https://reweigh.example'
const ask = (email: string, browser = newSecret(), arrivedAt = new Date()) =>
  askForLink({ ...anyonesCall(), arrivedAt }, { email, browser, origin, returnTo: '/moderation' })

async function letters(): Promise<{ to: string; text: string }[]> {
  const rows = await db().outboxLetter.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ to, text }) => ({ to: unseal(to), text: unseal(text) }))
}

/** Asks, and answers what the letter holds. */
async function askedLink(browser: string): Promise<{ email: string; token: string }> {
  const { email } = await makePerson('moderator')
  await ask(email, browser)
  const letter = (await letters()).at(-1)
  const link = /https:\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  expect(letter?.to).toBe(email)
  expect(link).toContain(`${origin}/sign-in/link?token=`)
  expect(new URL(link).searchParams.get('to')).toBe('/moderation')
  return { email, token: new URL(link).searchParams.get('token') ?? '' }
}

describe('askForLink(call, …)', () => {
  it('F80: accepts an address that nobody has like any other, and writes it no letter', async () => {
    const before = (await letters()).length
    await ask('nobody@example.org')
    expect((await letters()).length).toBe(before)
    expect(await db().signInLink.count({ where: { email: 'nobody@example.org' } })).toBe(0)
  })

  it('writes to nobody who was removed, and to no invented person without the demonstration', async () => {
    const before = (await letters()).length
    const removed = await makePerson('moderator')
    await db().person.update({ where: { id: removed.id }, data: { removedAt: new Date() } })
    const invented = await makePerson('moderator')
    await db().person.update({ where: { id: invented.id }, data: { invented: true } })
    await ask(removed.email)
    await ask(invented.email)
    expect((await letters()).length).toBe(before)
  })

  it('F85: writes three letters to an address that is asked for a hundred times at once, and again later', async () => {
    const { email } = await makePerson('panellist')
    const before = (await letters()).length
    const now = new Date()
    for (let round = 0; round < 10; round++) {
      await Promise.all(Array.from({ length: 10 }, () => ask(email, newSecret(), now)))
    }
    expect((await letters()).length).toBe(before + 3)
    await ask(email, newSecret(), new Date(now.getTime() + 15 * 60_000 + 1))
    expect((await letters()).length).toBe(before + 4)
  })

  it('finds people however their address is written', async () => {
    const { email } = await makePerson('moderator')
    const before = (await letters()).length
    await ask(` ${email.toUpperCase()} `)
    expect((await letters()).at(-1)?.to).toBe(email)
    expect((await letters()).length).toBe(before + 1)
  })

  it.each([
    '"e@attacker.com"@victim.com',
    'a＠b.org',
    'a@b.com,c@d.com',
    'a@b.com\r\nBcc: c@d.com',
    '',
    'nobody',
  ])('F49: refuses %j as an address', async (email) => {
    await expect(ask(email)).rejects.toMatchObject({ kind: 'Invalid', issues: [{ path: 'email' }] })
  })

  it('stores neither token nor browser secret', async () => {
    const browser = newSecret()
    const { token } = await askedLink(browser)
    const stored = JSON.stringify(await db().signInLink.findMany())
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(browser)
    expect(JSON.stringify(await db().outboxLetter.findMany())).not.toContain(token)
  })
})

describe('askForLinkFrom(call, client, …)', () => {
  const askFrom = (client: string, email: string) =>
    askForLinkFrom(anyonesCall(), client, { email, browser: newSecret(), origin, returnTo: '/' })

  it('takes ten requests an hour from one network address, whoever is asked for, and more from another', async () => {
    const { email } = await makePerson('moderator')
    for (let at = 0; at < 10; at++) await askFrom('192.0.2.1', `nobody-${at}@example.org`)
    const before = (await letters()).length
    for (const address of [email, 'nobody@example.org']) {
      await expect(askFrom('192.0.2.1', address)).rejects.toMatchObject({ kind: 'TooMany' })
    }
    expect((await letters()).length).toBe(before)
    await askFrom('192.0.2.2', email)
    expect((await letters()).length).toBe(before + 1)
  })

  it('sends nobody a link while nothing can be counted', async () => {
    const { email } = await makePerson('moderator')
    const before = (await letters()).length
    await db().$executeRaw`ALTER TABLE "LimitCounter" RENAME TO "LimitCounterAway"`
    try {
      await expect(askFrom('192.0.2.3', email)).rejects.toMatchObject({ kind: 'Unavailable' })
    } finally {
      await db().$executeRaw`ALTER TABLE "LimitCounterAway" RENAME TO "LimitCounter"`
    }
    expect((await letters()).length).toBe(before)
  })
})

describe('a sign-in link', () => {
  it('F82: is not used up by looking at it', async () => {
    const browser = newSecret()
    const { email, token } = await askedLink(browser)
    for (let times = 0; times < 5; times++) {
      expect(await lookAtLink(token, browser, new Date())).toBe('ready')
    }
    expect(await spendLink(linkHash(token), browser, new Date())).toBe(email)
  })

  it('F81: is used by one of twenty attempts at once', async () => {
    const browser = newSecret()
    const { email, token } = await askedLink(browser)
    const attempts = await Promise.all(
      Array.from({ length: 20 }, () => spendLink(linkHash(token), browser, new Date())),
    )
    expect(attempts.filter((used) => used !== null)).toEqual([email])
    expect(await lookAtLink(token, browser, new Date())).toBe('used')
  })

  it('F83: is good for nothing in another browser, which uses nothing up', async () => {
    const browser = newSecret()
    const { email, token } = await askedLink(browser)
    for (const other of [newSecret(), undefined]) {
      expect(await lookAtLink(token, other, new Date())).toBe('other-browser')
      expect(await spendLink(linkHash(token), other, new Date())).toBeNull()
    }
    expect(await spendLink(linkHash(token), browser, new Date())).toBe(email)
  })

  it('F84: expires after ten minutes', async () => {
    const browser = newSecret()
    const { token } = await askedLink(browser)
    const late = new Date(Date.now() + 10 * 60_000 + 1000)
    expect(await lookAtLink(token, browser, late)).toBe('expired')
    expect(await spendLink(linkHash(token), browser, late)).toBeNull()
  })

  it('is unknown when it was never sent', async () => {
    expect(await lookAtLink(newSecret(), newSecret(), new Date())).toBe('unknown')
    expect(await spendLink(linkHash(newSecret()), newSecret(), new Date())).toBeNull()
  })
})

describe('adapter(browser)', () => {
  it('knows nobody who was removed', async () => {
    const { email, id } = await makePerson('moderator')
    await db().person.update({ where: { id }, data: { removedAt: new Date() } })
    expect(await adapter(undefined).getUserByEmail?.(email)).toBeNull()
    expect(await adapter(undefined).getUser?.(id)).toBeNull()
  })

  it('stores a session by the hash of its token, for twelve hours, and records it', async () => {
    const { id } = await makePerson('moderator')
    const token = newSecret()
    const session = await adapter(undefined).createSession?.({
      sessionToken: token,
      userId: id,
      expires: new Date(0),
    })
    const hours = ((session?.expires.getTime() ?? 0) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(11.9)
    expect(hours).toBeLessThanOrEqual(12)
    expect(JSON.stringify(await db().session.findMany())).not.toContain(token)
    const entries = await db().auditEntry.findMany({ where: { action: 'session.begin' } })
    expect(entries.at(-1)).toMatchObject({ actorId: id, subject: `person ${id}` })
  })
})
