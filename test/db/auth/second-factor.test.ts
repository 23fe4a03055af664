import { describe, expect, it } from 'vitest'
import { ensureDemoPeople } from '#lib/auth/ensure-demo-people.ts'
import { giveCode } from '#lib/auth/second-factor/give-code.ts'
import { codeOfStep, newTotpSecret, stepAt } from '#lib/auth/second-factor/one-time-code.ts'
import { readSecondFactor } from '#lib/auth/second-factor/read-second-factor.ts'
import { sendCode } from '#lib/auth/second-factor/send-code.ts'
import { sessionActor } from '#lib/auth/session-actor.ts'
import { beginSession } from '#lib/auth/session/begin-session.ts'
import { resetSecondFactor } from '#lib/consultation/person/reset-second-factor.ts'
import { db } from '#lib/db/database.ts'
import { seal, unseal } from '#lib/service/sealed-text.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makeCurrent } from '#test/factories/make-current.ts'
import { makePerson, signedInAs } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

/** Somebody who set up codes a while ago, signed in without one. */
async function withCodes() {
  const signedIn = await signedInAs('moderator', { secondFactor: false })
  const secret = newTotpSecret()
  await db().person.update({
    where: { id: signedIn.person.id },
    data: { totpSecret: seal(secret), totpSince: new Date(0) },
  })
  return { ...signedIn, secret, code: codeOfStep(secret, stepAt(new Date())) }
}

/** Six digits that are not the code of any step near now. */
const wrongCode = (secret: string) => {
  const near = [-2, -1, 0, 1, 2].map((off) => codeOfStep(secret, stepAt(new Date()) + off))
  return near.includes('000000') ? '999999' : '000000'
}

describe('giveCode(call, …)', () => {
  it('accepts the code, changes the token, and records it', async () => {
    const { token, code, person } = await withCodes()
    const given = await giveCode(anyonesCall(), { token, code })
    if (given.outcome !== 'accepted') throw new Error(given.outcome)
    expect(await sessionActor(token, new Date())).toEqual({ kind: 'anyone' })
    expect(await sessionActor(given.token, new Date())).toMatchObject({ id: person.id, secondFactor: true })
    const entry = await db().auditEntry.findFirst({ where: { subject: `person ${person.id}` } })
    expect(entry).toMatchObject({ action: 'second_factor.give', facts: { accepted: true, setUp: false } })
  })

  it('counts no code twice: not later, and not for twenty sessions at once', async () => {
    const { person, code } = await withCodes()
    const tokens = Array.from({ length: 20 }, newSecret)
    for (const token of tokens) await beginSession(person.id, token)
    const given = await Promise.all(tokens.map((token) => giveCode(anyonesCall(), { token, code })))
    expect(given.filter(({ outcome }) => outcome === 'accepted').length).toBe(1)
    const late = newSecret()
    await beginSession(person.id, late)
    expect(await giveCode(anyonesCall(), { token: late, code })).toEqual({ outcome: 'wrong' })
  })

  it('accepts no code of a step before one that was used', async () => {
    const { person, secret } = await withCodes()
    const [first, second] = [newSecret(), newSecret()]
    await beginSession(person.id, first)
    await beginSession(person.id, second)
    const now = new Date()
    const call = { ...anyonesCall(), arrivedAt: now }
    const step = stepAt(now)
    expect(await giveCode(call, { token: first, code: codeOfStep(secret, step) })).toMatchObject({
      outcome: 'accepted',
    })
    expect(await giveCode(call, { token: second, code: codeOfStep(secret, step - 1) })).toEqual({
      outcome: 'wrong',
    })
  })

  it('signs out after the fifth wrong code, and records it', async () => {
    const { token, secret, code, person } = await withCodes()
    for (let times = 1; times < 5; times++) {
      expect(await giveCode(anyonesCall(), { token, code: wrongCode(secret) })).toEqual({ outcome: 'wrong' })
    }
    expect(await giveCode(anyonesCall(), { token, code: wrongCode(secret) })).toEqual({
      outcome: 'signed-out',
    })
    expect(await giveCode(anyonesCall(), { token, code })).toEqual({ outcome: 'signed-out' })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0)
    const entry = await db().auditEntry.findFirst({ where: { subject: `person ${person.id}` } })
    expect(entry?.facts).toEqual({ accepted: false })
  })
})

describe('guessing', () => {
  it('is over after twenty wrong codes in a day, whatever session they are given in, until a new code is set up', async () => {
    const { person, secret } = await withCodes()
    const inNewSession = async (code: string) => {
      const token = newSecret()
      await beginSession(person.id, token)
      return (await giveCode(anyonesCall(), { token, code })).outcome
    }
    for (let tries = 0; tries < 20; tries++) expect(await inNewSession(wrongCode(secret))).toBe('wrong')
    expect(await inNewSession(codeOfStep(secret, stepAt(new Date())))).toBe('closed')
    const entries = await db().auditEntry.count({
      where: { subject: `person ${person.id}`, action: 'second_factor.give' },
    })
    expect(entries).toBe(20)
    await resetSecondFactor(
      { actor: { kind: 'operator' }, arrivedAt: new Date() },
      { email: person.email, checked: 'video' },
    )
    const token = newSecret()
    await beginSession(person.id, token)
    const shown = await readSecondFactor(token, new Date())
    if (shown.state !== 'new') throw new Error(shown.state)
    const code = codeOfStep(shown.secret.replaceAll(' ', ''), stepAt(new Date()))
    expect(await giveCode(anyonesCall(), { token, code })).toMatchObject({ outcome: 'accepted' })
  })

  it('is told to the person by letter when a session ended over it', async () => {
    const { token, secret, person } = await withCodes()
    for (let times = 1; times <= 5; times++) await giveCode(anyonesCall(), { token, code: wrongCode(secret) })
    const letters = await db().outboxLetter.findMany({ where: { kind: 'account' } })
    const text = letters.find(({ to }) => unseal(to) === person.email)?.text ?? ''
    expect(unseal(text)).toContain('five wrong one-time codes')
  })
})

describe('readSecondFactor(token, now)', () => {
  it('asks again whoever gave a code before, when it is to be a new one', async () => {
    const { token, code } = await withCodes()
    const given = await giveCode(anyonesCall(), { token, code })
    if (given.outcome !== 'accepted') throw new Error(given.outcome)
    expect(await readSecondFactor(given.token, new Date())).toEqual({ state: 'given' })
    expect(await readSecondFactor(given.token, new Date(), true)).toEqual({ state: 'asked', byLetter: false })
  })

  it('has whoever gave two factors to their provider, and none to us, sign in again', async () => {
    const { token } = await signedInAs('panellist')
    expect(await readSecondFactor(token, new Date(), true)).toEqual({ state: 'signed-out' })
  })

  it('shows a new person their secret, another one each time they sign in, until a code was accepted', async () => {
    const person = await makePerson('panellist')
    const [first, second] = [newSecret(), newSecret()]
    await beginSession(person.id, first)
    const before = await readSecondFactor(first, new Date())
    await beginSession(person.id, second)
    const after = await readSecondFactor(second, new Date())
    if (before.state !== 'new' || after.state !== 'new') throw new Error('expected a secret')
    expect(after.secret).not.toBe(before.secret)
    expect(after.address).toContain(encodeURIComponent(person.email))
    const code = codeOfStep(after.secret.replaceAll(' ', ''), stepAt(new Date()))
    const given = await giveCode(anyonesCall(), { token: second, code })
    if (given.outcome !== 'accepted') throw new Error(given.outcome)
    expect(await readSecondFactor(given.token, new Date())).toEqual({ state: 'given' })
    expect(await readSecondFactor(first, new Date())).toEqual({ state: 'asked', byLetter: false })
  })

  it('shows nothing to whoever is not signed in', async () => {
    for (const token of [undefined, newSecret()]) {
      expect(await readSecondFactor(token, new Date())).toEqual({ state: 'signed-out' })
    }
  })

  it('keeps secrets sealed', async () => {
    const { secret, person } = await withCodes()
    const stored = await db().person.findUniqueOrThrow({ where: { id: person.id } })
    expect(stored.totpSecret).not.toContain(secret)
    expect(unseal(stored.totpSecret ?? '')).toBe(secret)
  })
})

describe('the invented people of the demonstration', () => {
  it('are made only where the demonstration is current, once', async () => {
    expect(await ensureDemoPeople()).toBe(0)
    await makeCurrent('demo-england')
    expect(await ensureDemoPeople()).toBe(5)
    expect(await ensureDemoPeople()).toBe(0)
    const people = await db().person.findMany({ where: { invented: true } })
    expect(people.every(({ email }) => email.endsWith('@example.org'))).toBe(true)
    expect(people.map(({ role }) => role).sort()).toEqual([
      'administrator',
      'moderator',
      'moderator',
      'panellist',
      'panellist',
    ])
  })

  it('get codes by letter, a new one when the last was used', async () => {
    const person = await db().person.findUniqueOrThrow({ where: { email: 'administrator@example.org' } })
    const codes: string[] = []
    for (const token of [newSecret(), newSecret()]) {
      await beginSession(person.id, token)
      expect(await readSecondFactor(token, new Date())).toEqual({ state: 'asked', byLetter: true })
      await sendCode(anyonesCall(), { token })
      const letter = await db().outboxLetter.findFirstOrThrow({
        where: { kind: 'code' },
        orderBy: { id: 'desc' },
      })
      const code = /\d{6}/.exec(unseal(letter.text))?.[0] ?? ''
      codes.push(code)
      expect(await giveCode(anyonesCall(), { token, code })).toMatchObject({ outcome: 'accepted' })
    }
    expect(new Set(codes).size).toBe(2)
  })

  it('are the only ones who do', async () => {
    const { token } = await withCodes()
    await expect(sendCode(anyonesCall(), { token })).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(sendCode(anyonesCall(), { token: newSecret() })).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})
