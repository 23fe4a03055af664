import { beforeEach, describe, expect, it } from 'vitest'
import { addPerson } from '#lib/consultation/person/add-person.ts'
import { endAllSessions, endSessions } from '#lib/consultation/person/end-sessions.ts'
import { changeRole } from '#lib/consultation/person/change-role.ts'
import { listPeople } from '#lib/consultation/person/list-people.ts'
import { removePerson } from '#lib/consultation/person/remove-person.ts'
import { resetSecondFactor } from '#lib/consultation/person/reset-second-factor.ts'
import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makePerson, signedInAs } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const operator = { actor: { kind: 'operator' as const }, arrivedAt: new Date() }
const lastEntry = () => db().auditEntry.findFirst({ orderBy: { sequence: 'desc' } })

beforeEach(async () => {
  await db().person.deleteMany()
})

describe('who may manage people', () => {
  const verbs = {
    ...{ addPerson, changeRole, removePerson, resetSecondFactor, listPeople },
    ...{ endSessions, endAllSessions },
  }

  it.each(Object.entries(verbs))(
    '%s is refused to everybody but administrators and the operator',
    async (_, verb) => {
      const before = await db().auditEntry.count()
      const others: Role[] = ['moderator', 'panellist']
      const calls = [
        anyonesCall(),
        (await signedInAs('administrator', { secondFactor: false })).call,
        ...(await Promise.all(others.map(async (role) => (await signedInAs(role)).call))),
      ]
      for (const call of calls) await expect(verb(call, {})).rejects.toMatchObject({ kind: 'Forbidden' })
      expect(await db().auditEntry.count()).toBe(before)
    },
  )
})

describe('managing people', () => {
  it('asks administrators for a one-time code that they gave in the last fifteen minutes', async () => {
    const { call } = await signedInAs('administrator')
    const later = { ...call, arrivedAt: new Date(call.arrivedAt.getTime() + 16 * 60_000) }
    const { email } = await makePerson('moderator')
    const asked = { kind: 'Forbidden', refusal: { again: true } }
    for (const [verb, input] of [
      [addPerson, { email: 'new@example.org', name: 'New', role: 'panellist' }],
      [changeRole, { email, role: 'panellist' }],
      [removePerson, { email }],
      [resetSecondFactor, { email, checked: 'video' }],
      [endSessions, { email }],
      [endAllSessions, {}],
    ] as const) {
      await expect(verb(later, input)).rejects.toMatchObject(asked)
    }
    expect(await listPeople(later, {})).toHaveLength(2)
    expect(await endSessions(call, { email })).toBe(0)
  })
})

describe('endSessions(call, …)', () => {
  it('ends every session and link of one person, tells them by letter, and records it', async () => {
    const [one, other] = [await signedInAs('moderator'), await signedInAs('panellist')]
    const { id, email } = one.person
    const link = { tokenHash: 'z', email, browserHash: 'y', expiresAt: new Date() }
    await db().signInLink.create({ data: link })
    expect(await endSessions(operator, { email })).toBe(1)
    expect(await db().session.findMany()).toMatchObject([{ personId: other.person.id }])
    expect(await db().signInLink.count()).toBe(0)
    expect(await lastEntry()).toMatchObject({ action: 'person.end_sessions', subject: `person ${id}` })
    const letters = await db().outboxLetter.findMany({ where: { kind: 'account' } })
    expect(letters.map(({ to }) => unseal(to))).toContain(email)
  })

  it('endAllSessions(call, {}) ends those of everybody', async () => {
    await signedInAs('moderator')
    const { call } = await signedInAs('administrator')
    expect(await endAllSessions(call, {})).toBe(2)
    expect(await db().session.count()).toBe(0)
  })
})

describe('addPerson(call, …)', () => {
  it('adds somebody, in lower case, and records it without name or address', async () => {
    const id = await addPerson(operator, { email: ' Ann@Example.org ', name: ' Ann Lee ', role: 'moderator' })
    expect(await db().person.findUnique({ where: { id } })).toMatchObject({
      email: 'ann@example.org',
      name: 'Ann Lee',
      role: 'moderator',
      invented: false,
    })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ action: 'person.add', actorKind: 'operator', subject: `person ${id}` })
    expect(JSON.stringify(entry?.facts)).not.toMatch(/ann|lee/i)
  })

  it('refuses an address that is there already', async () => {
    await addPerson(operator, { email: 'ann@example.org', name: 'Ann', role: 'moderator' })
    const again = addPerson(operator, { email: 'ANN@example.org', name: 'Other', role: 'panellist' })
    await expect(again).rejects.toMatchObject({ kind: 'Conflict', issues: [{ path: 'email' }] })
  })

  it('names every problem', async () => {
    const wrong = addPerson(operator, { email: 'nobody', name: ' ', role: 'king' })
    const paths = [{ path: 'email' }, { path: 'name' }, { path: 'role' }]
    await expect(wrong).rejects.toMatchObject({ kind: 'Invalid', issues: paths })
  })

  it('brings somebody back without the one-time codes of before', async () => {
    const { email, id } = await makePerson('moderator')
    await db().person.update({ where: { id }, data: { totpSince: new Date(), totpSecret: 'x' } })
    await removePerson(operator, { email })
    expect(await addPerson(operator, { email, name: 'Back', role: 'panellist' })).toBe(id)
    expect(await db().person.findUnique({ where: { id } })).toMatchObject({
      role: 'panellist',
      removedAt: null,
      totpSecret: null,
      totpSince: null,
    })
  })
})

describe('changeRole(call, …)', () => {
  it('F88: ends every session of the person, and records both roles', async () => {
    const { person } = await signedInAs('moderator')
    await changeRole(operator, { email: person.email, role: 'panellist' })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0)
    expect((await lastEntry())?.facts).toEqual({ from: 'moderator', to: 'panellist' })
  })

  it('changes nothing for the same role', async () => {
    const { person } = await signedInAs('moderator')
    const before = await db().auditEntry.count()
    await changeRole(operator, { email: person.email, role: 'moderator' })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(1)
    expect(await db().auditEntry.count()).toBe(before)
  })

  it('keeps one of two administrators who lower each other at the same moment', async () => {
    const [one, two] = [await signedInAs('administrator'), await signedInAs('administrator')]
    const both = await Promise.allSettled([
      changeRole(one.call, { email: two.person.email, role: 'moderator' }),
      changeRole(two.call, { email: one.person.email, role: 'moderator' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().person.count({ where: { role: 'administrator' } })).toBe(1)
  })
})

describe('removePerson(call, …)', () => {
  it('F87: ends every session and sign-in link of the person', async () => {
    const { person } = await signedInAs('moderator')
    const link = { tokenHash: 'x', email: person.email, browserHash: 'y', expiresAt: new Date() }
    await db().signInLink.create({ data: link })
    await removePerson(operator, { email: person.email })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0)
    expect(await db().signInLink.count()).toBe(0)
    expect((await listPeople(operator, {})).length).toBe(0)
    expect(await lastEntry()).toMatchObject({ action: 'person.remove', subject: `person ${person.id}` })
    await expect(removePerson(operator, { email: person.email })).rejects.toMatchObject({ kind: 'NotFound' })
  })

  it('refuses oneself, and the last administrator', async () => {
    const { call, person } = await signedInAs('administrator')
    await expect(removePerson(call, { email: person.email })).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(removePerson(operator, { email: person.email })).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('resetSecondFactor(call, …)', () => {
  it('forgets the codes and ends every session', async () => {
    const { person } = await signedInAs('panellist')
    await db().person.update({ where: { id: person.id }, data: { totpSince: new Date(), totpSecret: 'x' } })
    await resetSecondFactor(operator, { email: person.email, checked: 'video' })
    expect((await listPeople(operator, {}))[0]).toMatchObject({ email: person.email, ready: false })
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0)
  })

  it('asks how it was made sure who they are, records that, and tells them by letter', async () => {
    const person = await makePerson('panellist')
    const unsure = resetSecondFactor(operator, { email: person.email, checked: '' })
    await expect(unsure).rejects.toMatchObject({ kind: 'Invalid', issues: [{ path: 'checked' }] })
    await resetSecondFactor(operator, { email: person.email, checked: 'in-person' })
    expect((await lastEntry())?.facts).toEqual({ checked: 'in-person' })
    const letters = await db().outboxLetter.findMany({ where: { kind: 'account' } })
    expect(letters.map(({ to }) => unseal(to))).toContain(person.email)
  })
})
