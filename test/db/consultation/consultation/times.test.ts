import { beforeEach, describe, expect, test } from 'vitest'
import { listConsultations } from '#lib/consultation/consultation/list-consultations.ts'
import { londonTime } from '#lib/consultation/consultation/london-moment.ts'
import { moveClosing } from '#lib/consultation/consultation/move-closing.ts'
import { openConsultation } from '#lib/consultation/consultation/open-consultation.ts'
import { readClosingChanges } from '#lib/consultation/consultation/read-closing-changes.ts'
import { currentConsultation, readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { readPreparation } from '#lib/consultation/consultation/read-preparation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { db } from '#lib/db/database.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()
beforeEach(async () => {
  await db().response.deleteMany()
  await db().consultation.deleteMany()
})

const minute = 60_000
const fromNow = (minutes: number) => new Date(Date.now() + minutes * minute)
const administrator = () => callOf('administrator')
const planned = () => makeConsultation({ opensAt: fromNow(600), closesAt: fromNow(6000) })
const entriesOf = (id: string, action: string) =>
  db().auditEntry.findMany({ where: { action, consultationId: id } })
const reason = 'We have heard enough.'

describe('openConsultation(call, { id })', () => {
  test('opens now what would open later, and records when it would have', async () => {
    const { id } = await planned()
    await openConsultation(administrator(), { id })
    expect((await readConsultation(anyonesCall(), { id })).stage).toBe('open')
    expect(await entriesOf(id, 'consultation.open')).toHaveLength(1)
    await expect(openConsultation(administrator(), { id })).rejects.toMatchObject({ kind: 'Conflict' })
    expect(await entriesOf(id, 'consultation.open')).toHaveLength(1)
  })

  test('refuses a draft, one that there is not, and others than administrators', async () => {
    const { id } = await makeConsultation({ signedOffAt: null, opensAt: fromNow(60) })
    await expect(openConsultation(administrator(), { id })).rejects.toThrow(
      'Sign this consultation off first',
    )
    await expect(openConsultation(administrator(), { id: 'nothing' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    for (const call of [anyonesCall(), callOf('moderator'), callOf('panellist')])
      await expect(openConsultation(call, { id })).rejects.toMatchObject({ kind: 'Forbidden' })
    expect(await entriesOf(id, 'consultation.open')).toEqual([])
  })
})

describe('moveClosing(call, { id, closesAt, reason })', () => {
  test('closes now: no new draft, but what was being written is taken in the minutes of grace', async () => {
    const consultation = await makeConsultation()
    const { id } = consultation
    const secret = await makeDraft(consultation)
    await moveClosing(administrator(), { id, closesAt: 'now', reason })
    expect((await readConsultation(anyonesCall(), { id })).stage).toBe('analysing')
    expect(await sendDraft(secret)).toMatchObject({ first: true })
    const [change] = await readClosingChanges(anyonesCall(), { id })
    expect(change).toMatchObject({ reason })
    expect(change && change.closesAt < change.previous).toBe(true)
    expect(await entriesOf(id, 'consultation.move_closing')).toMatchObject([{ reason }])
  })

  test('F77: brings it forward, and has those told who are writing; extending tells nobody', async () => {
    const { id } = await makeConsultation()
    const events = () => db().announcement.findMany({ where: { consultationId: id } })
    await moveClosing(administrator(), { id, closesAt: londonTime(fromNow(60 * 24 * 60)), reason })
    expect(await events()).toEqual([])
    await moveClosing(administrator(), { id, closesAt: londonTime(fromNow(60)), reason })
    expect(await events()).toMatchObject([{ event: 'closing_moved', doneAt: null }])
    expect(await readClosingChanges(anyonesCall(), { id })).toHaveLength(2)
  })

  test('moves the closing of a planned one, to after its opening', async () => {
    const { id } = await planned()
    await moveClosing(administrator(), { id, closesAt: londonTime(fromNow(900)), reason })
    const before = { id, closesAt: londonTime(fromNow(500)), reason }
    await expect(moveClosing(administrator(), before)).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'closesAt' }],
    })
  })

  test.each([
    ['a time that has passed', { closesAt: '2026-01-01T09:00' }, 'closesAt'],
    ['a time that clocks in England never show', { closesAt: '2027-03-28T01:30' }, 'closesAt'],
    ['no reason', { closesAt: 'now', reason: ' ' }, 'reason'],
  ])('refuses %s', async (_name, given, path) => {
    const { id } = await makeConsultation()
    await expect(moveClosing(administrator(), { id, reason, ...given })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path }],
    })
    expect(await entriesOf(id, 'consultation.move_closing')).toEqual([])
  })

  test('refuses a draft, a closed one, the same time, and others than administrators', async () => {
    const draft = await makeConsultation({ signedOffAt: null })
    const closed = await makeConsultation({ closesAt: fromNow(-10) })
    const closesAt = new Date(Math.ceil(Date.now() / minute) * minute + 600 * minute)
    const open = await makeConsultation({ closesAt })
    const later = londonTime(fromNow(9000))
    for (const { id } of [draft, closed])
      await expect(moveClosing(administrator(), { id, closesAt: later, reason })).rejects.toMatchObject({
        kind: 'Conflict',
      })
    const same = { id: open.id, closesAt: londonTime(closesAt), reason }
    await expect(moveClosing(administrator(), same)).rejects.toMatchObject({ kind: 'Invalid' })
    for (const call of [anyonesCall(), callOf('moderator')])
      await expect(moveClosing(call, { ...same, closesAt: later })).rejects.toMatchObject({
        kind: 'Forbidden',
      })
    expect(await db().closingChange.count()).toBe(0)
  })
})

describe('listConsultations(call, {})', () => {
  test('lists drafts too, for administrators alone', async () => {
    const draft = await makeConsultation({ signedOffAt: null, opensAt: fromNow(600) })
    const open = await makeConsultation()
    await sendDraft(await makeDraft(open))
    expect(await listConsultations(administrator(), {})).toMatchObject([
      { id: draft.id, stage: 'draft', responses: 0 },
      { id: open.id, stage: 'open', proposals: 1, questions: 4, responses: 1 },
    ])
    await expect(listConsultations(callOf('moderator'), {})).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('readPreparation(call, { id })', () => {
  test('names what is in the way of a draft, and counts who writes and who sent', async () => {
    const { id } = await makeConsultation({ signedOffAt: null, opensAt: fromNow(-60) })
    const read = await readPreparation(administrator(), { id })
    expect(read.problems.map(({ path }) => path)).toEqual(['opensAt'])
    const open = await makeConsultation()
    await makeDraft(open)
    await sendDraft(await makeDraft(open))
    expect(await readPreparation(administrator(), { id: open.id })).toMatchObject({
      problems: [],
      writing: 1,
      responses: 1,
      hasPreview: false,
    })
    await expect(readPreparation(callOf('panellist'), { id })).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('latestConsultation(now)', () => {
  test('is the open one, although another that closed had opened later, as on every page', async () => {
    const open = await makeConsultation({ opensAt: fromNow(-5000) })
    await makeConsultation({ opensAt: fromNow(-60), closesAt: fromNow(-30) })
    expect(await latestConsultation(new Date())).toBe(open.id)
    expect((await currentConsultation(anyonesCall(), {}))?.id).toBe(open.id)
  })
})
