import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { londonTime } from '#lib/consultation/consultation/london-moment.ts'
import { moveClosing } from '#lib/consultation/consultation/move-closing.ts'
import { addressHash, stopToken } from '#lib/consultation/subscriber/address-hash.ts'
import { announceAll } from '#lib/consultation/subscriber/keep-announcing.ts'
import { stopLetters } from '#lib/consultation/subscriber/stop-letters.ts'
import { writeAnnouncement } from '#lib/consultation/subscriber/write-announcement.ts'
import { db } from '#lib/db/database.ts'
import { seal, unseal } from '#lib/service/sealed-text.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { fill, makeDraft } from '#test/factories/respondent-draft.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()
beforeEach(async () => {
  await db().outboxLetter.deleteMany()
  await db().subscriber.deleteMany()
  await db().outcome.deleteMany()
  await db().response.deleteMany()
  await db().consultation.deleteMany()
})

const origin = 'https://reweigh.example.org'
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
const announce = (now = new Date()) => announceAll(origin, now)

const subscribe = (email: string, confirmedAt: Date | null = hours(-1)) =>
  db().subscriber.create({
    data: { addressHash: addressHash(email), email: seal(email), askedAt: hours(-2), confirmedAt },
  })

const letters = async () =>
  (await db().outboxLetter.findMany({ orderBy: { id: 'asc' } })).map(({ to, text, stopLink, ...row }) => ({
    ...row,
    to: unseal(to),
    text: unseal(text),
    stopLink: stopLink === null ? null : unseal(stopLink),
  }))
const sentTo = async (kind: string) =>
  (await letters()).flatMap((one) => (one.kind === `announcement ${kind}` ? one.to : [])).sort()

describe('announceAll(origin, now)', () => {
  test('tells confirmed subscribers of each stage once, however often it runs', async () => {
    await subscribe('ann@example.org')
    const { id } = await makeConsultation({ opensAt: hours(1), closesAt: hours(5) })
    await announce()
    expect(await letters()).toEqual([])
    for (const now of [hours(1.1), hours(1.2), hours(5.1), hours(5.2)]) await announce(now)
    await db().consultation.update({ where: { id }, data: { outcomePublishedAt: hours(6) } })
    for (const now of [hours(6.1), hours(6.2)]) await announce(now)
    expect((await letters()).map(({ kind }) => kind)).toEqual([
      'announcement opened',
      'announcement closed',
      'announcement outcome_published',
    ])
    const entries = await db().auditEntry.findMany({ where: { action: 'announcement.write' } })
    expect(entries.map(({ facts }) => facts)).toMatchObject([
      { event: 'opened', letters: 1 },
      { event: 'closed', letters: 1 },
      { event: 'outcome_published', letters: 1 },
    ])
    expect(JSON.stringify(entries, (_key, value: unknown) => String(value))).not.toContain('ann@')
  })

  test('writes nothing to who has not confirmed, has stopped, or confirmed after it was announced', async () => {
    await subscribe('unconfirmed@example.org', null)
    await subscribe('late@example.org', hours(1))
    await subscribe('stopped@example.org')
    await stopLetters(anyonesCall(), { token: stopToken(addressHash('stopped@example.org')) })
    await makeConsultation()
    await announce()
    expect(await letters()).toEqual([])
  })

  test('each letter has a link that stops them, for people and for mail programs', async () => {
    await subscribe('ann@example.org')
    await makeConsultation()
    await announce()
    const [letter] = await letters()
    const token = stopToken(addressHash('ann@example.org'))
    expect(letter?.stopLink).toBe(`${origin}/api/updates/stop/${token}`)
    expect(letter?.text).toContain(`${origin}/updates/stop/${token}`)
  })

  test('tells each of 450 subscribers once, from four servers at once', async () => {
    const people = Array.from({ length: 450 }, (_, at) => `person-${at}@example.org`)
    await db().subscriber.createMany({
      data: people.map((email) => ({
        ...{ addressHash: addressHash(email), email: seal(email) },
        ...{ askedAt: hours(-2), confirmedAt: hours(-1) },
      })),
    })
    await makeConsultation()
    await Promise.all([announce(), announce(), announce(), announce()])
    await announce()
    expect(await sentTo('opened')).toEqual([...people].sort())
  })

  test('goes on where a server died in the middle', async () => {
    const people = Array.from({ length: 250 }, (_, at) => `person-${at}@example.org`)
    for (const email of people) await subscribe(email)
    const { id } = await makeConsultation()
    await db().announcement.create({ data: { consultationId: id, event: 'opened', at: new Date() } })
    await writeAnnouncement(origin, new Date()) // … and the server dies here.
    expect(await letters()).toHaveLength(200)
    await announce()
    expect(await sentTo('opened')).toEqual([...people].sort())
  })

  test('tells respondents who left an address of the closing and the outcome: each address once', async () => {
    const consultation = await makeConsultation({ closesAt: hours(-1) })
    const elsewhere = await makeConsultation({ id: `other-${randomUUID().slice(0, 8)}` })
    await makeResponse(consultation, { email: 'ann@example.org' })
    await makeResponse(consultation, { email: 'Ann@example.org' })
    await makeResponse(consultation, { email: 'subscriber@example.org' })
    await makeResponse(consultation, { email: 'stopped@example.org' })
    await makeResponse(consultation, { email: 'withdrawn@example.org', withdrawnAt: hours(-2) })
    await makeResponse(elsewhere, { email: 'elsewhere@example.org' })
    await subscribe('subscriber@example.org')
    await stopLetters(anyonesCall(), { token: stopToken(addressHash('stopped@example.org')) })
    await announce()
    await announce()
    const told = (await sentTo('closed')).map((email) => email.toLowerCase())
    expect(told).toEqual(['ann@example.org', 'subscriber@example.org'])
  })

  test('a stop takes letters back that wait to be sent', async () => {
    await subscribe('ann@example.org')
    await subscribe('bob@example.org')
    await makeConsultation()
    await announce()
    await stopLetters(anyonesCall(), { token: stopToken(addressHash('ann@example.org')) })
    expect(await sentTo('opened')).toEqual(['bob@example.org'])
  })

  test('F77: those who are writing are told that it closes earlier, and why; others are not', async () => {
    const consultation = await makeConsultation()
    const secret = await makeDraft(consultation)
    await fill(secret, 'contact', { page: 'contact', email: 'writer@example.org' })
    await makeDraft(consultation)
    await subscribe('ann@example.org', null)
    const closesAt = londonTime(hours(48))
    const reason = 'The data will be published earlier.'
    await moveClosing(callOf('administrator'), { id: consultation.id, closesAt, reason })
    await announce()
    await announce()
    expect(await sentTo('closing_moved')).toEqual(['writer@example.org'])
    const letter = (await letters()).find(({ to }) => to === 'writer@example.org')
    expect(letter?.text).toContain(reason)
    expect(letter?.text).toContain('you can download it as text')
    expect(letter?.stopLink).toBeNull()
  })
})
