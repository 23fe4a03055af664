import { describe, expect, it } from 'vitest'
import { readAccount } from '#lib/auth/account/read-account.ts'
import { sessionActor } from '#lib/auth/session-actor.ts'
import { beginSession } from '#lib/auth/session/begin-session.ts'
import { endOwnSessions } from '#lib/auth/session/end-own-sessions.ts'
import { endSession } from '#lib/auth/session/end-session.ts'
import { db } from '#lib/db/database.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makeCurrent } from '#test/factories/make-current.ts'
import { makePerson, signedInAs } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const anyone = { kind: 'anyone' }
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('sessionActor(token, now)', () => {
  it('is the person of the session, with or without the second factor', async () => {
    for (const secondFactor of [true, false]) {
      const { token, person, session } = await signedInAs('moderator', { secondFactor })
      expect(await sessionActor(token, new Date())).toEqual({
        kind: 'person',
        id: person.id,
        role: 'moderator',
        secondFactor,
        session: session.id,
        ...(secondFactor && { codeAt: session.secondFactorAt }),
      })
    }
  })

  it('is anyone for no token, an empty and an invented one', async () => {
    for (const token of [undefined, '', newSecret()])
      expect(await sessionActor(token, new Date())).toEqual(anyone)
  })

  it('ends after thirty minutes without a request', async () => {
    const { token } = await signedInAs('moderator')
    expect(await sessionActor(token, later(29))).toMatchObject({ kind: 'person' })
    expect(await sessionActor(token, later(29 + 29))).toMatchObject({ kind: 'person' })
    expect(await sessionActor(token, later(29 + 29 + 31))).toEqual(anyone)
  })

  it('ends after twelve hours, whatever happens', async () => {
    const { token, session } = await signedInAs('moderator')
    const end = later(12 * 60)
    await db().session.update({ where: { id: session.id }, data: { lastSeenAt: end } })
    expect(await sessionActor(token, end)).toEqual(anyone)
  })

  it('notes at most once a minute that somebody was here', async () => {
    const { token, session } = await signedInAs('moderator')
    const seen = async () => (await db().session.findUniqueOrThrow({ where: { id: session.id } })).lastSeenAt
    const first = await seen()
    await sessionActor(token, new Date(first.getTime() + 59_000))
    expect(await seen()).toEqual(first)
    await sessionActor(token, new Date(first.getTime() + 61_000))
    expect(await seen()).toEqual(new Date(first.getTime() + 61_000))
  })

  it('F87, F88: follows a role that was lowered and a removal at the next request', async () => {
    const { token, person } = await signedInAs('administrator')
    await db().person.update({ where: { id: person.id }, data: { role: 'panellist' } })
    expect(await sessionActor(token, new Date())).toMatchObject({ role: 'panellist' })
    await db().person.update({ where: { id: person.id }, data: { removedAt: new Date() } })
    expect(await sessionActor(token, new Date())).toEqual(anyone)
  })

  it('knows invented people only while the demonstration is current', async () => {
    const { token, person } = await signedInAs('administrator')
    await db().person.update({ where: { id: person.id }, data: { invented: true } })
    expect(await sessionActor(token, new Date())).toEqual(anyone)
    await makeCurrent('demo-england')
    expect(await sessionActor(token, new Date())).toMatchObject({ kind: 'person' })
    await makeCurrent('england-2019')
    expect(await sessionActor(token, new Date())).toEqual(anyone)
  })
})

describe('endSession(call, …)', () => {
  it('signs out here, or everywhere', async () => {
    const { token, person, call } = await signedInAs('moderator')
    await db().session.create({
      data: { tokenHash: newSecret(), personId: person.id, expiresAt: later(600) },
    })
    const { email, sessions } = await readAccount(call, {})
    expect([email, ...sessions.map(({ here }) => here)]).toEqual([person.email, true, false])
    expect(await endSession(call, { token, everywhere: false })).toBe(1)
    expect(await sessionActor(token, new Date())).toEqual(anyone)
    expect(await db().session.count({ where: { personId: person.id } })).toBe(1)
    const again = await signedInAs('moderator')
    await db().session.updateMany({ where: { id: again.session.id }, data: { personId: person.id } })
    expect(await endSession(call, { token: again.token, everywhere: true })).toBe(2)
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0)
  })

  it('ends nothing for a token that opens nothing', async () => {
    expect(await endSession(anyonesCall(), { token: newSecret(), everywhere: true })).toBe(0)
  })
})

describe('endOwnSessions(call, …)', () => {
  it('ends one other session of one’s own, or all others, and nobody else’s', async () => {
    const { person, session, call } = await signedInAs('moderator')
    const stranger = await signedInAs('moderator')
    const tokens = [newSecret(), newSecret(), newSecret()]
    for (const token of tokens) await beginSession(person.id, token)
    const { sessions } = await readAccount(call, {})
    const other = sessions.find(({ here }) => !here)?.id ?? ''
    expect(await endOwnSessions(call, { session: other })).toBe(1)
    expect(await endOwnSessions(call, { session: stranger.session.id })).toBe(0)
    expect(await endOwnSessions(call, {})).toBe(2)
    expect(await db().session.findMany({ where: { personId: person.id } })).toMatchObject([
      { id: session.id },
    ])
    expect(await db().session.count({ where: { personId: stranger.person.id } })).toBe(1)
  })

  it('asks for a one-time code of the last fifteen minutes', async () => {
    const { call } = await signedInAs('moderator')
    const late = { ...call, arrivedAt: later(16) }
    await expect(endOwnSessions(late, {})).rejects.toMatchObject({
      kind: 'Forbidden',
      refusal: { again: true },
    })
  })
})

describe('beginSession(person, token)', () => {
  it('lets somebody be signed in in ten browsers: one more ends the first', async () => {
    const person = await makePerson('moderator')
    const tokens = Array.from({ length: 11 }, newSecret)
    for (const [at, token] of tokens.entries())
      await beginSession(person.id, token, undefined, later(at / 60))
    const [first = '', second = ''] = tokens
    expect(await sessionActor(first, new Date())).toEqual(anyone)
    expect(await sessionActor(second, new Date())).toMatchObject({ id: person.id })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(10)
  })
})

describe('readAccount(call, {})', () => {
  it('is refused without the second factor', async () => {
    const { call } = await signedInAs('administrator', { secondFactor: false })
    await expect(readAccount(call, {})).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})
