import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { signOffConsultation } from '#lib/consultation/consultation/sign-off-consultation.ts'
import { addQuestion } from '#lib/consultation/question/add-question.ts'
import { changeQuestion } from '#lib/consultation/question/change-question.ts'
import { moveQuestion } from '#lib/consultation/question/move-question.ts'
import { removeQuestion } from '#lib/consultation/question/remove-question.ts'
import { db } from '#lib/db/database.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeDraftConsultation, questionFields } from '#test/factories/make-draft-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()
const consultationId = 'wards-2026'
const administrator = callOf('administrator')
const later = () => ({ ...administrator, arrivedAt: new Date() })
let id = ''
beforeAll(async () => {
  await storeTiny()
})
beforeEach(async () => {
  await db().consultation.deleteMany()
  id = (await makeDraftConsultation(consultationId)).questionId
})

const fields = () => questionFields(consultationId)
const change = (changeNote = '', wording = 'Why so?') => ({
  ...{ consultationId, id, wording, hint: '', options: [], changeNote },
})
const questions = async () => (await readConsultation(later(), { id: consultationId })).questions
const options = [
  { code: 'pubs', label: 'Pubs' },
  { code: 'halls', label: 'Halls' },
]

describe('addQuestion(call, fields)', () => {
  test('adds each kind at the end; agreement brings its own scale', async () => {
    await addQuestion(administrator, { ...fields(), kind: 'agreement', proposalCode: 'leave-pubs-out' })
    await addQuestion(administrator, { ...fields(), kind: 'multiple_choice', options, aboutYou: true })
    const [, agreement, choice] = await questions()
    expect(agreement).toMatchObject({
      position: 2,
      proposalCode: 'leave-pubs-out',
      version: 1,
      changeNote: '',
    })
    expect(agreement?.options.map(({ code }) => code)).toContain('dont_know')
    expect(choice).toMatchObject({ position: 3, aboutYou: true, options })
  })

  test.each([
    ['a choice of one', { kind: 'single_choice', options: options.slice(1) }, 'options'],
    ['a code that comes twice', { kind: 'single_choice', options: [options[0], options[0]] }, 'options'],
    [
      'words that come twice',
      { kind: 'single_choice', options: [options[0], { code: 'x', label: 'Pubs' }] },
      'options',
    ],
    ['options in free text', { options }, 'options'],
    ['no words', { wording: ' \n\u200B' }, 'wording'],
    ['a proposal that is not there', { proposalCode: 'nothing' }, 'proposalCode'],
    ['another kind', { kind: 'file' }, 'kind'],
    [
      'a code that is none',
      { kind: 'single_choice', options: [options[0], { code: 'A b', label: 'x' }] },
      'options.1.code',
    ],
  ])('refuses %s', async (_name, bad, path) => {
    await expect(addQuestion(administrator, { ...fields(), ...bad })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path }],
    })
    expect(await questions()).toHaveLength(1)
  })

  test('is refused once signed off, and to others than administrators', async () => {
    await expect(addQuestion(callOf('moderator'), fields())).rejects.toMatchObject({ kind: 'Forbidden' })
    await signOffConsultation(administrator, { id: consultationId })
    await expect(addQuestion(later(), fields())).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('changeQuestion(call, fields)', () => {
  test('changes a draft in its place', async () => {
    expect(await changeQuestion(administrator, change())).toBe(1)
    expect((await questions())[0]).toMatchObject({ version: 1, wording: 'Why so?', changeNote: '' })
  })

  test('makes a new version that says what changed once signed off, and keeps the old words', async () => {
    await signOffConsultation(administrator, { id: consultationId })
    await expect(changeQuestion(later(), change())).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'changeNote' }],
    })
    expect(await changeQuestion(later(), change('It is clearer.'))).toBe(2)
    expect((await questions())[0]).toMatchObject({
      version: 2,
      wording: 'Why so?',
      changeNote: 'It is clearer.',
    })
    const versions = await db().questionVersion.findMany({
      where: { questionId: id },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ wording }) => wording)).toEqual(['Why?', 'Why so?'])
    const entries = await db().auditEntry.findMany({
      where: { action: 'question.change', subject: `question ${id}` },
    })
    expect(entries.map(({ facts }) => facts)).toEqual([{ version: 2 }])
  })

  test('changes nothing when the same is said again', async () => {
    await signOffConsultation(administrator, { id: consultationId })
    const before = await db().auditEntry.count()
    expect(await changeQuestion(later(), change('None', 'Why?'))).toBe(1)
    expect([await db().questionVersion.count(), (await db().auditEntry.count()) - before]).toEqual([1, 0])
  })

  test('is refused once closed, to others than administrators, and where there is nothing', async () => {
    await signOffConsultation(administrator, { id: consultationId })
    const closed = { ...administrator, arrivedAt: new Date(Date.now() + 41 * 86_400_000) }
    await expect(changeQuestion(closed, change('Late'))).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(changeQuestion(callOf('panellist'), change('x'))).rejects.toMatchObject({
      kind: 'Forbidden',
    })
    const elsewhere = { ...change('x'), id: crypto.randomUUID() }
    await expect(changeQuestion(later(), elsewhere)).rejects.toMatchObject({ kind: 'NotFound' })
  })
})

describe('removeQuestion(call, { consultationId, id })', () => {
  test('takes it out of a draft and moves the others up', async () => {
    await addQuestion(administrator, { ...fields(), wording: 'Second?' })
    await addQuestion(administrator, { ...fields(), wording: 'Third?' })
    await removeQuestion(administrator, { consultationId, id })
    expect((await questions()).map(({ wording, position }) => [wording, position])).toEqual([
      ['Second?', 1],
      ['Third?', 2],
    ])
  })

  test('is refused once signed off, and where there is nothing', async () => {
    const missing = { consultationId, id: crypto.randomUUID() }
    await expect(removeQuestion(administrator, missing)).rejects.toMatchObject({ kind: 'NotFound' })
    await signOffConsultation(administrator, { id: consultationId })
    await expect(removeQuestion(later(), { consultationId, id })).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('moveQuestion(call, { consultationId, id, to })', () => {
  const wordings = async () =>
    (await readConsultation(administrator, { id: consultationId })).questions.map(({ wording }) => wording)

  test('asks it one place earlier or later, and does nothing at the ends', async () => {
    await addQuestion(administrator, { ...questionFields(consultationId), wording: 'Second?' })
    const id = await addQuestion(administrator, { ...questionFields(consultationId), wording: 'Third?' })
    const [first] = await wordings()
    await moveQuestion(administrator, { consultationId, id, to: 'earlier' })
    expect(await wordings()).toEqual([first, 'Third?', 'Second?'])
    await moveQuestion(administrator, { consultationId, id, to: 'earlier' })
    await moveQuestion(administrator, { consultationId, id, to: 'earlier' })
    expect(await wordings()).toEqual(['Third?', first, 'Second?'])
    await moveQuestion(administrator, { consultationId, id, to: 'later' })
    expect(await wordings()).toEqual([first, 'Third?', 'Second?'])
    expect(await db().auditEntry.count({ where: { action: 'question.move' } })).toBe(3)
  })

  test('is refused once signed off, to others, and where there is nothing', async () => {
    const id = await addQuestion(administrator, questionFields(consultationId))
    const asked = { consultationId, id, to: 'earlier' }
    await expect(moveQuestion(callOf('moderator'), asked)).rejects.toMatchObject({ kind: 'Forbidden' })
    const nothing = { ...asked, id: randomUUID() }
    await expect(moveQuestion(administrator, nothing)).rejects.toMatchObject({ kind: 'NotFound' })
    await signOffConsultation(administrator, { id: consultationId })
    await expect(moveQuestion(administrator, asked)).rejects.toMatchObject({ kind: 'Conflict' })
  })
})
