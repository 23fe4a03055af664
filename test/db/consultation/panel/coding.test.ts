import { beforeAll, describe, expect, test } from 'vitest'
import { assignResponses } from '#lib/consultation/panel/assign-responses.ts'
import { finishResponse } from '#lib/consultation/panel/finish-response.ts'
import { listPanelResponses } from '#lib/consultation/panel/list-responses.ts'
import { markPassage, unmarkPassage } from '#lib/consultation/panel/mark-passage.ts'
import { readPanelProgress } from '#lib/consultation/panel/read-progress.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { writePanelNote } from '#lib/consultation/panel/write-note.ts'
import { readCoderAgreement } from '#lib/consultation/theme/coder-agreement.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import type { MadeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

type SignedIn = Awaited<ReturnType<typeof signedInAs>>
let consultation: MadeConsultation
let ann: SignedIn
let bob: SignedIn
let administrator: SignedIn
const responses: MadeResponse[] = []

beforeAll(async () => {
  consultation = await makeConsultation()
  ann = await signedInAs('panellist')
  bob = await signedInAs('panellist')
  administrator = await signedInAs('administrator')
  const { call } = await signedInAs('moderator')
  for (let at = 0; at < 4; at++) {
    const answers = [{ question: consultation.questions.words, text: `Pubs 🍺 matter, ${at}` }]
    responses.push(await makeModerated(consultation, call, { answers }))
  }
})

const answerOf = (at: number) => responses[at]?.answers[0] ?? ''
const read = (at: number, { call } = ann) => readPanelResponse(call, { reference: responses[at]?.reference })

describe('markPassage(call, { answer, start, end })', () => {
  test('marks words by code points, and shows them from what the panel reads', async () => {
    await markPassage(ann.call, { answer: answerOf(0), start: 5, end: 13 })
    expect((await read(0)).passages).toMatchObject([{ quotation: '🍺 matter', start: 5, end: 13 }])
  })

  test('shows a mark no longer once other words are to be read', async () => {
    await markPassage(ann.call, { answer: answerOf(1), start: 0, end: 4 })
    await db().answer.update({ where: { id: answerOf(1) }, data: { text: 'Something else' } })
    expect((await read(1)).passages).toEqual([])
  })

  test('refuses what is not inside the words, and taking back the mark of somebody else', async () => {
    const past = { answer: answerOf(0), start: 5, end: 500 }
    await expect(markPassage(ann.call, past)).rejects.toMatchObject({ kind: 'Invalid' })
    await expect(markPassage(ann.call, { ...past, start: 3, end: 3 })).rejects.toMatchObject({
      kind: 'Invalid',
    })
    const [passage] = (await read(0)).passages
    const mine = { passage: passage?.id }
    await expect(unmarkPassage(bob.call, mine)).rejects.toMatchObject({ kind: 'NotFound' })
    await unmarkPassage(ann.call, mine)
    expect((await read(0)).passages).toEqual([])
  })
})

test('writePanelNote(call, note) shows shared notes to the panel and private ones to their author only', async () => {
  const response = responses[0]?.id
  await writePanelNote(ann.call, { response, text: 'For all', shared: true })
  await writePanelNote(ann.call, { response, text: 'For me', shared: false })
  expect((await read(0)).notes.map(({ text }) => text)).toEqual(['For all', 'For me'])
  expect((await read(0, bob)).notes.map(({ text }) => text)).toEqual(['For all'])
  expect((await read(0, administrator)).notes.map(({ text }) => text)).toEqual(['For all'])
  await expect(writePanelNote(ann.call, { response, text: ' \u200b', shared: true })).rejects.toMatchObject({
    kind: 'Invalid',
  })
})

describe('assignResponses(call, { people, readers })', () => {
  const hand = (people: readonly SignedIn[], readers: number, by = administrator) =>
    assignResponses(by.call, {
      consultation: consultation.id,
      people: people.map(({ person }) => person.id),
      readers,
    })

  test('is for administrators, and refuses who is no panellist and more readers than people', async () => {
    await expect(hand([ann], 1, ann)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(hand([administrator], 1)).rejects.toMatchObject({ issues: [{ path: 'people' }] })
    await expect(hand([ann], 2)).rejects.toMatchObject({ issues: [{ path: 'readers' }] })
    expect(await db().assignment.count()).toBe(0)
  })

  test('hands each response to as many as wanted, evenly, and never twice to one', async () => {
    expect(await hand([ann, bob], 1)).toEqual({ assigned: 4 })
    expect(await hand([ann, bob], 1)).toEqual({ assigned: 0 })
    const progress = await readPanelProgress(ann.call, { consultation: consultation.id })
    expect(progress).toMatchObject({ responses: 4, unassigned: 0 })
    expect(progress.people.map(({ assigned, done }) => [assigned, done])).toEqual([
      [2, 0],
      [2, 0],
    ])
    expect(await hand([ann, bob], 2)).toEqual({ assigned: 4 })
    const mine = await listPanelResponses(ann.call, { consultation: consultation.id, assigned: 'me' })
    expect(mine.total).toBe(4)
  })

  test('finishResponse(call, { response, done }) moves progress, both ways', async () => {
    const done = async () => {
      const { people } = await readPanelProgress(ann.call, { consultation: consultation.id })
      return people.find(({ personId }) => personId === ann.person.id)?.done
    }
    await finishResponse(ann.call, { response: responses[0]?.id, done: true })
    expect(await done()).toBe(1)
    await finishResponse(ann.call, { response: responses[0]?.id, done: false })
    expect(await done()).toBe(0)
  })
})

test('readCoderAgreement(call, { question, first, second }) is kappa over what both have finished', async () => {
  const question = consultation.questions.words
  const { id: theme } = await createTheme(ann.call, { question, name: 'Pubs' })
  const asked = { question, first: ann.person.id, second: bob.person.id }
  expect(await readCoderAgreement(ann.call, asked)).toMatchObject([{ themeId: theme, items: 0, kappa: NaN }])
  for (const { call } of [ann, bob]) {
    for (const { id: response } of responses) await finishResponse(call, { response, done: true })
  }
  for (const at of [0, 1]) await tagAnswer(ann.call, { answer: answerOf(at), theme, found: true })
  await tagAnswer(bob.call, { answer: answerOf(0), theme, found: true })
  // Ann found it in 2 of 4, Bob in 1 of 4; they agree on 3 of 4; by chance on half.
  expect(await readCoderAgreement(ann.call, asked)).toEqual([
    { themeId: theme, name: 'Pubs', items: 4, observed: 0.75, expected: 0.5, kappa: 0.5 },
  ])
  await expect(readCoderAgreement(ann.call, { ...asked, second: ann.person.id })).rejects.toMatchObject({
    issues: [{ path: 'second' }],
  })
})

test('readCoderAgreement(call, …) counts a merged theme for the one it is part of, also when it is taken back', async () => {
  const question = consultation.questions.words
  const asked = { question, first: ann.person.id, second: bob.person.id }
  const made = async (name: string) => (await createTheme(ann.call, { question, name })).id
  const [trams, rails] = [await made('Trams'), await made('Rails')]
  const kappa = async () => (await readCoderAgreement(ann.call, asked)).find(({ name }) => name === 'Rails')
  const found = { found: true, answer: answerOf(0) }
  await tagAnswer(ann.call, { ...found, theme: trams })
  await tagAnswer(bob.call, { ...found, theme: rails })
  await tagAnswer(ann.call, { ...found, theme: trams, answer: answerOf(1) })
  expect(await kappa()).toMatchObject({ observed: 0.75 })
  await mergeThemes(ann.call, { theme: trams, into: rails })
  // Ann now has 2 of 4, Bob 1 of 4, and they agree on 3 of 4; by chance on half.
  expect(await kappa()).toMatchObject({ items: 4, observed: 0.75, expected: 0.5, kappa: 0.5 })
  await tagAnswer(ann.call, { answer: answerOf(1), theme: rails, found: false })
  expect(await kappa()).toMatchObject({ items: 4, observed: 1, kappa: 1 })
})
