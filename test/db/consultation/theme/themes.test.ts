import { beforeAll, describe, expect, test } from 'vitest'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { listThemes, themeHistory } from '#lib/consultation/theme/list-themes.ts'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { renameTheme } from '#lib/consultation/theme/rename-theme.ts'
import { retireTheme } from '#lib/consultation/theme/retire-theme.ts'
import { splitTheme } from '#lib/consultation/theme/split-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

let consultation: MadeConsultation
let ann: Call
let bob: Call
let answers: string[]

beforeAll(async () => {
  consultation = await makeConsultation()
  ann = (await signedInAs('panellist')).call
  bob = (await signedInAs('panellist')).call
  const { call } = await signedInAs('moderator')
  answers = []
  for (let at = 0; at < 3; at++) {
    const made = await makeModerated(consultation, call)
    answers.push(...made.answers)
  }
})

let made = 0
const make = async (name = `Theme ${++made}`) =>
  (await createTheme(ann, { question: consultation.questions.words, name })).id
const row = async (id: string) =>
  (await listThemes(ann, { consultation: consultation.id })).find((theme) => theme.id === id)
const lastEntry = () => db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
const tag = (call: Call, answer: string | undefined, theme: string, found = true) =>
  tagAnswer(call, { answer, theme, found })

describe('createTheme(call, { question, name })', () => {
  test('adds a theme with its history, and an entry without its name', async () => {
    const id = await make('Secret name')
    expect(await row(id)).toMatchObject({
      name: 'Secret name',
      retired: false,
      responses: 0,
      withEvidence: 0,
    })
    expect(await themeHistory(ann, { theme: id })).toMatchObject([{ change: 'created', name: 'Secret name' }])
    const entry = await lastEntry()
    expect(entry).toMatchObject({
      action: 'theme.create',
      subject: `theme ${id}`,
      consultationId: consultation.id,
    })
    expect(JSON.stringify({ ...entry, sequence: 0 })).not.toContain('Secret')
  })

  test('refuses a name that is used in whatever case, one of nothing visible, and a question about oneself', async () => {
    await make('a_b')
    const question = consultation.questions.words
    await expect(make('A_B')).rejects.toMatchObject({ kind: 'Invalid', issues: [{ path: 'name' }] })
    expect(await make('axb')).toEqual(expect.any(String))
    await expect(createTheme(ann, { question, name: '\u200b' })).rejects.toMatchObject({ kind: 'Invalid' })
    await expect(
      createTheme(ann, { question: consultation.questions.about, name: 'x' }),
    ).rejects.toMatchObject({ kind: 'NotFound' })
  })

  test('is for the panel: a moderator and anybody are refused, and nothing is recorded', async () => {
    const before = await db().auditEntry.count()
    const input = { question: consultation.questions.words, name: 'Not mine' }
    await expect(createTheme(callOf('moderator'), input)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(listThemes(callOf('moderator'), { consultation: consultation.id })).rejects.toMatchObject({
      kind: 'Forbidden',
    })
    expect(await db().auditEntry.count()).toBe(before)
  })

  test('makes one theme when twelve people add the same one at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => make('At once')))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the history of a theme', () => {
  test('keeps every name, and can be neither changed nor deleted', async () => {
    const id = await make('Before')
    await renameTheme(bob, { theme: id, name: 'After', description: 'More' })
    const history = await themeHistory(ann, { theme: id })
    expect(history.map(({ change, name }) => [change, name])).toEqual([
      ['created', 'Before'],
      ['renamed', 'After'],
    ])
    await expect(db().$executeRaw`UPDATE "ThemeEvent" SET "name" = 'x'`).rejects.toThrow()
    await expect(db().$executeRaw`DELETE FROM "ThemeEvent"`).rejects.toThrow()
  })

  test('says nothing of a renaming that changes nothing', async () => {
    const id = await make('Same')
    await renameTheme(ann, { theme: id, name: 'Same' })
    expect(await themeHistory(ann, { theme: id })).toHaveLength(1)
  })
})

describe('tagAnswer(call, { answer, theme, found })', () => {
  test('counts a response once, however many people found the theme in it', async () => {
    const id = await make()
    expect(await tag(ann, answers[0], id)).toEqual({ changed: true })
    expect(await tag(ann, answers[0], id)).toEqual({ changed: false })
    await tag(bob, answers[0], id)
    await tag(bob, answers[1], id)
    expect(await row(id)).toMatchObject({ responses: 2 })
    await tag(bob, answers[1], id, false)
    expect(await row(id)).toMatchObject({ responses: 1 })
    expect((await lastEntry()).facts).toMatchObject({ answer: answers[1], theme: id, found: false })
  })

  test('refuses a theme of another question, a retired one, and an answer that the panel may not read', async () => {
    const { id: other } = await createTheme(ann, { question: consultation.questions.choice, name: 'Other' })
    await expect(tag(ann, answers[0], other)).rejects.toMatchObject({ kind: 'Invalid' })
    const id = await make()
    const waiting = await makeResponse(consultation)
    await expect(tag(ann, waiting.answers[0], id)).rejects.toMatchObject({ kind: 'NotFound' })
    await retireTheme(ann, { theme: id })
    await expect(tag(ann, answers[0], id)).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('mergeThemes(call, { theme, into })', () => {
  test('counts the tags of both once, also through an earlier merge, and keeps what was tagged', async () => {
    const [a, b, c] = [await make(), await make(), await make()]
    await tag(ann, answers[0], a)
    await tag(ann, answers[0], b)
    await tag(ann, answers[1], b)
    await mergeThemes(ann, { theme: a, into: b })
    expect(await row(b)).toMatchObject({ responses: 2 })
    await mergeThemes(ann, { theme: b, into: c })
    expect(await row(c)).toMatchObject({ responses: 2 })
    expect(await row(a)).toBeUndefined()
    expect(await db().tag.count({ where: { themeId: { in: [a, b] } } })).toBe(3)
    expect((await themeHistory(ann, { theme: b })).at(-1)).toMatchObject({ change: 'merged', otherId: c })
  })

  test('lets a coder take back what they found as a theme that was merged since, and only they', async () => {
    const [a, b] = [await make(), await make()]
    await tag(ann, answers[0], a)
    await tag(ann, answers[0], b)
    await tag(bob, answers[0], a)
    await tag(ann, answers[1], a)
    await mergeThemes(ann, { theme: a, into: b })
    expect(await tag(ann, answers[0], b, false)).toEqual({ changed: true })
    const left = await db().tag.findMany({ where: { themeId: { in: [a, b] } }, select: { answerId: true } })
    expect(left.map(({ answerId }) => answerId).sort()).toEqual([answers[0], answers[1]].sort())
    expect(await row(b)).toMatchObject({ responses: 2 })
    await tag(bob, answers[0], b, false)
    expect(await row(b)).toMatchObject({ responses: 1 })
  })

  test('refuses the same theme, one of another question, and one that is merged already', async () => {
    const [a, b] = [await make(), await make()]
    const { id: other } = await createTheme(ann, { question: consultation.questions.choice, name: 'Else' })
    await expect(mergeThemes(ann, { theme: a, into: a })).rejects.toMatchObject({ kind: 'Invalid' })
    await expect(mergeThemes(ann, { theme: a, into: other })).rejects.toMatchObject({ kind: 'Invalid' })
    await mergeThemes(ann, { theme: a, into: b })
    await expect(mergeThemes(ann, { theme: a, into: b })).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(mergeThemes(ann, { theme: b, into: a })).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('splitTheme(call, { theme, parts })', () => {
  test('gives answers to its parts, with whoever tagged them, and goes out of use', async () => {
    const whole = await make()
    await tag(ann, answers[0], whole)
    await tag(bob, answers[0], whole)
    await tag(ann, answers[1], whole)
    const { ids } = await splitTheme(ann, {
      theme: whole,
      parts: [{ name: 'Half one', answers: [answers[0], answers[2]] }, { name: 'Half two' }],
    })
    expect(await db().tag.count({ where: { themeId: ids[0] ?? '' } })).toBe(2)
    expect(await row(ids[0] ?? '')).toMatchObject({ responses: 1, splitFromId: whole })
    expect(await row(ids[1] ?? '')).toMatchObject({ responses: 0, splitFromId: whole })
    expect(await row(whole)).toMatchObject({ retired: true, responses: 2 })
  })

  test('does nothing at all when one part has a name that is used', async () => {
    const [whole, used] = [await make(), await make('Taken')]
    const parts = [{ name: 'New one' }, { name: 'taken' }]
    await expect(splitTheme(ann, { theme: whole, parts })).rejects.toMatchObject({
      issues: [{ path: 'parts.1.name' }],
    })
    await expect(
      splitTheme(ann, { theme: whole, parts: [{ name: 'Y' }, { name: 'y' }] }),
    ).rejects.toMatchObject({ issues: [{ path: 'parts.1.name' }] })
    expect(await row(whole)).toMatchObject({ retired: false })
    expect(used).toEqual(expect.any(String))
    expect(await db().theme.count({ where: { name: 'New one' } })).toBe(0)
  })
})

test('all of it leaves the audit log whole', async () => {
  expect(await verifyAudit()).toMatchObject({ intact: true })
})
