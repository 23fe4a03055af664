import { describe, expect, it } from 'vitest'
import { readAccount } from '#lib/auth/account/read-account.ts'
import { sessionActor } from '#lib/auth/session-actor.ts'
import { endSession } from '#lib/auth/session/end-session.ts'
import { db } from '#lib/db/database.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makeCurrent } from '#test/factories/make-current.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const anyone = { kind: 'anyone' }
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('sessionActor(token, now)', () => {
  it('is the person of the session, with or without the second factor', async () => {
    for (const secondFactor of [true, false]) {
      const { token, person } = await signedInAs('moderator', { secondFactor })
      expect(await sessionActor(token, new Date())).toEqual({
        kind: 'person',
        id: person.id,
        role: 'moderator',
        secondFactor,
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
    expect(await readAccount(call, {})).toMatchObject({ sessions: 2, email: person.email })
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

describe('readAccount(call, {})', () => {
  it('is refused without the second factor', async () => {
    const { call } = await signedInAs('administrator', { secondFactor: false })
    await expect(readAccount(call, {})).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})
