import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { stopToken, addressHash } from '#lib/consultation/subscriber/address-hash.ts'
import { askToBeTold } from '#lib/consultation/subscriber/ask-to-be-told.ts'
import { confirmSubscription } from '#lib/consultation/subscriber/confirm-subscription.ts'
import { announceAll } from '#lib/consultation/subscriber/keep-announcing.ts'
import { stopLetters } from '#lib/consultation/subscriber/stop-letters.ts'
import { db } from '#lib/db/database.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()
beforeEach(async () => {
  await db().outboxLetter.deleteMany()
  await db().subscriber.deleteMany()
  await db().limitCounter.deleteMany()
})

const origin = 'https://reweigh.example.org'
const ask = (email: string, client: string = randomUUID()) =>
  askToBeTold(anyonesCall(), { email, origin, client })
const letters = async () =>
  (await db().outboxLetter.findMany({ orderBy: { id: 'asc' } })).map(({ to, text, ...row }) => ({
    ...row,
    to: unseal(to),
    text: unseal(text),
  }))
const secretIn = (text = '') => /\/updates\/confirm\/(\S+)/.exec(text)?.[1] ?? ''
const days = (count: number) => new Date(Date.now() + count * 86_400_000)

describe('askToBeTold(call, { email, origin, client })', () => {
  test('writes one letter, and stores the address sealed and its hash keyed', async () => {
    await ask('Ann@example.org')
    expect(await letters()).toMatchObject([
      { to: 'Ann@example.org', kind: 'confirm-updates', stopLink: null },
    ])
    const stored = await db().subscriber.findMany()
    expect(stored).toMatchObject([{ confirmedAt: null, addressHash: addressHash('ann@EXAMPLE.org') }])
    expect(JSON.stringify(stored).toLowerCase()).not.toContain('ann@')
  })

  test('F80: does and answers the same for an address that is known', async () => {
    await ask('ann@example.org')
    const [first] = await letters()
    await confirmSubscription(anyonesCall(), { secret: secretIn(first?.text) })
    await ask('ann@example.org')
    const [, second] = await letters()
    const without = (text = '') => text.replace(/confirm\/\S+/, '')
    expect(without(second?.text)).toBe(without(first?.text))
    expect(await db().subscriber.count({ where: { confirmedAt: { not: null } } })).toBe(1)
  })

  test('F85: writes at most three letters to an address in a quarter of an hour, and says nothing of it', async () => {
    for (let time = 0; time < 5; time++) await ask('ann@example.org')
    expect(await letters()).toHaveLength(3)
  })

  test('refuses what is no address, and very many from one network', async () => {
    await expect(ask('ann@example.org, bob@example.org')).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'email' }],
    })
    for (let time = 0; time < 20; time++) await ask(`person-${time}@example.org`, 'one network')
    await expect(ask('one-more@example.org', 'one network')).rejects.toMatchObject({ kind: 'TooMany' })
    expect(await letters()).toHaveLength(20)
  })
})

describe('confirmSubscription(call, { secret })', () => {
  test('confirms once, for seven days; then the address is forgotten', async () => {
    await ask('ann@example.org')
    const secret = secretIn((await letters())[0]?.text)
    const late = { ...anyonesCall(), arrivedAt: days(7) }
    await expect(confirmSubscription(late, { secret })).rejects.toMatchObject({ kind: 'NotFound' })
    await confirmSubscription(anyonesCall(), { secret })
    await expect(confirmSubscription(anyonesCall(), { secret })).rejects.toMatchObject({ kind: 'NotFound' })
    await expect(confirmSubscription(anyonesCall(), { secret: 'x' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    await ask('bob@example.org')
    await announceAll(origin, days(8))
    expect((await db().subscriber.findMany()).map((one) => one.addressHash)).toEqual([
      addressHash('ann@example.org'),
    ])
  })
})

describe('stopLetters(call, { token })', () => {
  test('forgets the address but not that it was stopped; again does nothing', async () => {
    await ask('ann@example.org')
    await confirmSubscription(anyonesCall(), { secret: secretIn((await letters())[0]?.text) })
    const token = stopToken(addressHash('ann@example.org'))
    await stopLetters(anyonesCall(), { token })
    await stopLetters(anyonesCall(), { token })
    const [stopped] = await db().subscriber.findMany()
    expect(stopped).toMatchObject({ email: '', confirmedAt: null, confirmHash: null })
    expect(stopped?.stoppedAt).toBeInstanceOf(Date)
  })

  test('lets the same address ask anew, and begin again when it confirms', async () => {
    const token = stopToken(addressHash('ann@example.org'))
    await stopLetters(anyonesCall(), { token })
    await ask('ann@example.org')
    expect(await db().subscriber.count({ where: { stoppedAt: { not: null } } })).toBe(1)
    await confirmSubscription(anyonesCall(), { secret: secretIn((await letters())[0]?.text) })
    expect(await db().subscriber.findMany()).toMatchObject([{ stoppedAt: null }])
  })

  test('refuses a token that we did not make', async () => {
    const hash = addressHash('ann@example.org')
    for (const token of ['', hash, `${hash}.x`, stopToken(hash).slice(0, -1)])
      await expect(stopLetters(anyonesCall(), { token })).rejects.toMatchObject({ kind: 'NotFound' })
    expect(await db().subscriber.count()).toBe(0)
  })
})
