import { beforeAll, describe, expect, test } from 'vitest'
import { claim } from '#lib/consultation/moderation/claim.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { refer, release } from '#lib/consultation/moderation/about-whole.ts'
import { lockResponse } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { db } from '#lib/db/database.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import type { Call } from '#lib/service/call.ts'
import { transaction } from '#lib/service/transaction.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeCaller } from '#test/factories/make-caller.ts'
import { addVersion, makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

let consultation: MadeConsultation
let moderator: Call
let other: Call
let administrator: Call
let panellist: Call
beforeAll(async () => {
  consultation = await makeConsultation()
  moderator = (await makeCaller('moderator', 'Mo')).call
  other = (await makeCaller('moderator', 'Ola')).call
  administrator = (await makeCaller('administrator', 'Ada')).call
  panellist = (await makeCaller('panellist')).call
})

const stamp = async (id: string) => stampOf(await readModerated(db(), id))
const published = (id: string) => db().publishedResponse.findUnique({ where: { responseId: id } })
const stateOf = async (id: string) => (await db().response.findUniqueOrThrow({ where: { id } })).state
const entries = (id: string) =>
  db().auditEntry.findMany({ where: { subject: `response ${id}` }, orderBy: { sequence: 'asc' } })
const publishAll = async (call: Call, { id, answers }: { id: string; answers: readonly string[] }) =>
  decide(call, {
    response: id,
    stamp: await stamp(id),
    decisions: answers.map((answer) => ({ target: `answer:${answer}`, action: 'publish' })),
  })

describe('decide', () => {
  test('publishes: the state, the public copy, a letter and one audit entry, in one transaction', async () => {
    const made = await makeResponse(consultation, { email: 'ann@example.org', name: 'Ann' })
    const letters = await db().outboxLetter.count()
    expect(await publishAll(moderator, made)).toEqual({
      reference: made.reference,
      state: 'published',
      told: 'letter',
    })
    expect(await published(made.id)).toMatchObject({ name: '', words: 'Pubs are where people meet.' })
    expect(await db().outboxLetter.count()).toBe(letters + 1)
    const [entry, ...more] = await entries(made.id)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ action: 'moderation.decide', contentDigest: expect.any(String) as string })
    expect(entry?.facts).toMatchObject({ published: 1, refused: 0, state: 'published', told: 'letter' })
  })

  test('hides words for ever: the public copy and the letter have none of them, the record neither', async () => {
    const text = 'Ring me on 0191 496 0123 about the pubs.'
    const { words } = consultation.questions
    const made = await makeResponse(consultation, {
      email: 'bea@example.org',
      answers: [{ question: words, text }],
    })
    const passages = [{ start: 11, end: 24, reason: 'contact-details' }]
    await decide(moderator, {
      response: made.id,
      stamp: await stamp(made.id),
      decisions: [{ target: `answer:${made.answers[0] ?? ''}`, action: 'redact', passages }],
    })
    const copy = await published(made.id)
    expect(copy).toMatchObject({ redacted: true, words: 'Ring me on [words hidden] about the pubs.' })
    const everything = JSON.stringify([
      copy,
      (await entries(made.id)).map(({ facts, reason, subject }) => [facts, reason, subject]),
      (await db().outboxLetter.findMany()).map((letter) => [letter.subject, unseal(letter.text)]),
    ])
    expect(everything).toContain('has been read')
    expect(everything).not.toContain('496 0123')
    expect(await db().answer.findFirst({ where: { responseId: made.id } })).toMatchObject({ text })
  })

  test('F98: refuses a refusal without a reason of the list, naming the field, and records nothing', async () => {
    const made = await makeResponse(consultation)
    const target = `answer:${made.answers[0] ?? ''}`
    const refuse = async (decision: object) =>
      decide(moderator, { response: made.id, stamp: await stamp(made.id), decisions: [decision] })
    await expect(refuse({ target, action: 'refuse' })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: `${target}.reason` }],
    })
    await expect(refuse({ target, action: 'refuse', reason: 'because' })).rejects.toMatchObject({
      kind: 'Invalid',
    })
    await expect(refuse({ target, action: 'redact' })).rejects.toMatchObject({ kind: 'Invalid' })
    const beyond = [{ start: 0, end: 999, reason: 'abuse' }]
    await expect(refuse({ target, action: 'redact', passages: beyond })).rejects.toMatchObject({
      kind: 'Invalid',
    })
    await expect(refuse({ target: 'answer:nothing', action: 'publish' })).rejects.toMatchObject({
      kind: 'Invalid',
    })
    await expect(
      decide(moderator, { response: made.id, stamp: await stamp(made.id), decisions: [] }),
    ).rejects.toMatchObject({ kind: 'Invalid' })
    expect(await entries(made.id)).toEqual([])
    expect(await stateOf(made.id)).toBe('awaiting')
  })

  test('is for staff alone', async () => {
    const made = await makeResponse(consultation)
    const anyone: Call = { actor: { kind: 'anyone' }, arrivedAt: new Date() }
    for (const call of [anyone, panellist]) {
      await expect(publishAll(call, made)).rejects.toMatchObject({ kind: 'Forbidden' })
    }
    expect(await entries(made.id)).toEqual([])
  })

  test('F96, G11: of forty people at once exactly one wins; the others hear what was decided', async () => {
    const made = await makeResponse(consultation)
    const seen = await stamp(made.id)
    const people = await Promise.all(Array.from({ length: 40 }, (_, at) => makeCaller('moderator', `M${at}`)))
    const target = `answer:${made.answers[0] ?? ''}`
    const tries = await Promise.allSettled(
      people.map(({ call }) =>
        decide(call, {
          response: made.id,
          stamp: seen,
          decisions: [{ target, action: 'refuse', reason: 'off-topic' }],
        }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = people[tries.findIndex(({ status }) => status === 'fulfilled')]
    const { name } = await db().person.findUniqueOrThrow({ where: { id: winner?.id ?? '' } })
    for (const one of tries) {
      if (one.status === 'fulfilled') continue
      expect(one.reason).toMatchObject({ kind: 'Conflict' })
      expect(String(one.reason)).toContain(`${name} refused it (Not about this consultation).`)
    }
    expect(await entries(made.id)).toHaveLength(1)
    expect(await db().decision.count({ where: { responseId: made.id } })).toBe(1)
  })

  test('F97: tells who decides that the respondent withdrew or changed it, and resurrects nothing', async () => {
    const made = await makeResponse(consultation)
    await publishAll(moderator, made)
    const seen = await stamp(made.id)
    const at = new Date()
    const settle = (change: () => Promise<unknown>) =>
      transaction(async (tx) => {
        await lockResponse(tx, made.id)
        await change()
        await settleResponse(tx, made.id, at)
      })
    await addVersion(consultation, { id: made.id, number: 2 })
    await settle(() => Promise.resolve())
    expect(await published(made.id)).toBeNull()
    expect(await stateOf(made.id)).toBe('awaiting')
    const again = { response: made.id, decisions: [] }
    await expect(decide(moderator, { ...again, stamp: seen })).rejects.toThrow('changed this response')
    const [second] = await db().answer.findMany({ where: { responseId: made.id, versionNumber: 2 } })
    await publishAll(moderator, { id: made.id, answers: [second?.id ?? ''] })
    expect(await published(made.id)).toMatchObject({ versionNumber: 2 })

    await db().response.update({ where: { id: made.id }, data: { withdrawnAt: at } })
    await settle(() => Promise.resolve())
    expect(await published(made.id)).toBeNull()
    await expect(publishAll(moderator, { id: made.id, answers: [second?.id ?? ''] })).rejects.toThrow(
      'has withdrawn',
    )
    expect(await published(made.id)).toBeNull()
    expect(await stateOf(made.id)).toBe('withdrawn')
  })

  test('F99: changes its mind by a new decision; the earlier stays in the record', async () => {
    const made = await makeResponse(consultation)
    await publishAll(moderator, made)
    const target = `answer:${made.answers[0] ?? ''}`
    await decide(other, {
      response: made.id,
      stamp: await stamp(made.id),
      decisions: [{ target, action: 'refuse', reason: 'legal' }],
    })
    expect(await published(made.id)).toBeNull()
    expect(await stateOf(made.id)).toBe('not_published')
    expect((await entries(made.id)).map(({ action }) => action)).toEqual([
      'moderation.decide',
      'moderation.decide',
    ])
    expect(await db().decision.count({ where: { responseId: made.id } })).toBe(2)
  })

  test('waits for a second, different moderator where the consultation says so', async () => {
    const careful = await makeConsultation({ secondOpinion: true })
    const made = await makeResponse(careful, { email: 'cy@example.org' })
    const target = `answer:${made.answers[0] ?? ''}`
    const refuse = async (call: Call) =>
      decide(call, {
        response: made.id,
        stamp: await stamp(made.id),
        decisions: [{ target, action: 'refuse', reason: 'abuse' }],
      })
    expect(await refuse(moderator)).toMatchObject({ state: 'awaiting', told: 'not yet' })
    await expect(refuse(moderator)).rejects.toMatchObject({ kind: 'Conflict' })
    expect(await refuse(other)).toMatchObject({ state: 'not_published', told: 'letter' })
    const decisions = await db().decision.findMany({
      where: { responseId: made.id },
      orderBy: { decidedAt: 'asc' },
    })
    expect(decisions[1]?.secondOfId).toBe(decisions[0]?.id)
  })
})

describe('refer and release', () => {
  test('leave it to an administrator, who alone can decide then', async () => {
    const made = await makeResponse(consultation)
    await refer(moderator, { response: made.id, stamp: await stamp(made.id), note: 'A legal question' })
    expect(await db().response.findUnique({ where: { id: made.id } })).toMatchObject({
      state: 'awaiting',
      waitsFor: 'administrator',
    })
    await expect(publishAll(other, made)).rejects.toMatchObject({ kind: 'Forbidden' })
    expect(await publishAll(administrator, made)).toMatchObject({ state: 'published' })
  })

  test('let what was held go on to be checked; deciding it does so too', async () => {
    const held = await makeResponse(consultation, { heldFor: ['honeypot'] })
    await release(moderator, { response: held.id, stamp: await stamp(held.id) })
    expect(await stateOf(held.id)).toBe('awaiting')
    const decided = await makeResponse(consultation, { heldFor: ['honeypot'] })
    expect(await publishAll(moderator, decided)).toMatchObject({ state: 'published' })
  })
})

describe('claim', () => {
  test('keeps others from deciding, for twenty minutes', async () => {
    const made = await makeResponse(consultation)
    await claim(moderator, { response: made.id })
    await expect(claim(other, { response: made.id })).rejects.toThrow('Mo has this response already')
    await expect(publishAll(other, made)).rejects.toThrow('Mo is working on this response')
    const later = { ...other, arrivedAt: new Date(Date.now() + 21 * 60_000) }
    await claim(later, { response: made.id })
    expect(await publishAll(later, made)).toMatchObject({ state: 'published' })
  })

  test('is won by one of twenty at once', async () => {
    const made = await makeResponse(consultation)
    const people = await Promise.all(Array.from({ length: 20 }, () => makeCaller('moderator')))
    const tries = await Promise.allSettled(people.map(({ call }) => claim(call, { response: made.id })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

test('The record is whole after all this', async () => {
  expect(await verifyAudit()).toMatchObject({ intact: true })
})
