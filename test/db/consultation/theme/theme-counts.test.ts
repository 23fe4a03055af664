import { beforeAll, describe, expect, test } from 'vitest'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { targetsOf } from '#lib/consultation/moderation/targets.ts'
import { withdrawResponse } from '#lib/consultation/response/withdraw-response.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { splitTheme } from '#lib/consultation/theme/split-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { transaction } from '#lib/service/transaction.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { addVersion, type MadeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

let consultation: MadeConsultation
let moderator: Call
let coders: readonly [Call, Call]
let themes: [string, string]
let responses: readonly MadeResponse[]

const answerOf = (at: number): string => responses[at]?.answers[0] ?? ''
const idOf = (at: number): string => responses[at]?.id ?? ''

/** How many responses have each theme, counted anew through the views that say what the panel may read. */
async function recount(): Promise<Record<string, number>> {
  const rows = await db().$queryRaw<{ id: string; responses: number }[]>`
    SELECT h."id", (SELECT count(DISTINCT a."responseId")::int FROM "PanelAnswer" a
      JOIN "Tag" t ON t."answerId" = a."id" JOIN "Theme" o ON o."id" = t."themeId"
      WHERE COALESCE(o."mergedIntoId", o."id") = h."id") AS "responses"
    FROM "Theme" h WHERE h."mergedIntoId" IS NULL`
  return Object.fromEntries(rows.map(({ id, responses: count }) => [id, count]))
}

async function counts(): Promise<Record<string, number>> {
  const rows = await listThemes(coders[0], { consultation: consultation.id })
  return Object.fromEntries(rows.map(({ id, responses: count }) => [id, count]))
}

/** Decides everything that waits of a response. */
async function decideAll(at: number, action: 'publish' | 'refuse'): Promise<void> {
  const moderated = await readModerated(db(), idOf(at))
  await decide(moderator, {
    ...{ response: idOf(at), stamp: stampOf(moderated) },
    decisions: targetsOf(moderated.version).map(({ key }) => ({
      ...{ target: key, action, ...(action === 'refuse' ? { reason: 'abuse' } : {}) },
    })),
  })
}

beforeAll(async () => {
  consultation = await makeConsultation()
  moderator = (await signedInAs('moderator')).call
  coders = [(await signedInAs('panellist')).call, (await signedInAs('panellist')).call]
  const theme = async (name: string) =>
    (await createTheme(coders[0], { question: consultation.questions.words, name })).id
  themes = [await theme('Halls'), await theme('Pubs')]
  const made: MadeResponse[] = []
  for (let at = 0; at < 5; at++) made.push(await makeModerated(consultation, moderator))
  responses = made
})

describe('listThemes(call, { consultation }) counts what the panel may read, at once after', () => {
  test('tagging by two people, and taking it back', async () => {
    for (const at of [0, 1, 2, 3, 4]) {
      for (const call of coders)
        await tagAnswer(call, { answer: answerOf(at), theme: themes[0], found: true })
    }
    await tagAnswer(coders[0], { answer: answerOf(0), theme: themes[1], found: true })
    expect(await counts()).toEqual({ [themes[0]]: 5, [themes[1]]: 1 })
    await tagAnswer(coders[0], { answer: answerOf(4), theme: themes[0], found: false })
    expect(await counts()).toMatchObject({ [themes[0]]: 5 })
    await tagAnswer(coders[1], { answer: answerOf(4), theme: themes[0], found: false })
    expect(await counts()).toMatchObject({ [themes[0]]: 4 })
    expect(await counts()).toEqual(await recount())
  })

  test('a refusal, and a later publication', async () => {
    await decideAll(0, 'refuse')
    expect(await counts()).toEqual({ [themes[0]]: 3, [themes[1]]: 0 })
    await decideAll(0, 'publish')
    expect(await counts()).toEqual({ [themes[0]]: 4, [themes[1]]: 1 })
    expect(await counts()).toEqual(await recount())
  })

  test('a new version, also when that is published: what was found was in other words', async () => {
    await addVersion(consultation, { id: idOf(1), number: 2 })
    await transaction((tx) => settleResponse(tx, idOf(1), new Date()))
    expect(await counts()).toMatchObject({ [themes[0]]: 3 })
    await decideAll(1, 'publish')
    expect(await counts()).toMatchObject({ [themes[0]]: 3 })
    expect(await counts()).toEqual(await recount())
  })

  test('a withdrawal', async () => {
    const own: Call = { actor: { kind: 'respondent', responseId: idOf(2) }, arrivedAt: new Date() }
    await withdrawResponse(own, {})
    expect(await counts()).toMatchObject({ [themes[0]]: 2 })
    expect(await counts()).toEqual(await recount())
  })

  test('a split, which takes along whether a tag counts, and a merge', async () => {
    const call = coders[0]
    const parts = [
      { name: 'Village halls', answers: [answerOf(0), answerOf(1), answerOf(2)] },
      { name: 'Other halls', answers: [answerOf(3)] },
    ]
    const { ids } = await splitTheme(call, { theme: themes[0], parts })
    const [village = '', other = ''] = ids
    expect(await counts()).toMatchObject({ [village]: 1, [other]: 1 })
    await mergeThemes(call, { theme: village, into: other })
    expect(await counts()).toMatchObject({ [other]: 2, [themes[1]]: 1 })
    expect(await counts()).toEqual(await recount())
  })
})

describe('a tag counts, as PostgreSQL keeps it,', () => {
  const tagsOf = (at: number) =>
    db().tag.findMany({ where: { responseId: idOf(at) }, select: { counts: true } })
  const change = (at: number, data: object) => db().response.update({ where: { id: idOf(at) }, data })

  test('only while the panel may read the response in that version, whatever changes the row', async () => {
    const call = coders[0]
    await tagAnswer(call, { answer: answerOf(4), theme: themes[1], found: true })
    for (const { data, counts: expected } of [
      { data: { state: 'held' }, counts: false },
      { data: { state: 'published_with_redactions' }, counts: true },
      { data: { withdrawnAt: new Date() }, counts: false },
      { data: { withdrawnAt: null }, counts: true },
      { data: { newestVersion: 2 }, counts: false },
      { data: { newestVersion: 1 }, counts: true },
    ] as const) {
      await change(4, data)
      expect(await tagsOf(4), JSON.stringify(data)).toEqual([{ counts: expected }])
    }
  })

  test('not when it is written for a response that the panel may not read', async () => {
    await db().tag.deleteMany({ where: { responseId: idOf(4) } })
    await change(4, { state: 'awaiting' })
    const { id: personId } = await db().person.findFirstOrThrow({ where: { role: 'panellist' } })
    const tag = { answerId: answerOf(4), themeId: themes[1], personId, at: new Date(), counts: true }
    await db().tag.create({ data: { ...tag, responseId: idOf(4), versionNumber: 1 } })
    expect(await tagsOf(4)).toEqual([{ counts: false }])
    await change(4, { state: 'published' })
    expect(await tagsOf(4)).toEqual([{ counts: true }])
  })

  test('not when the response is refused while it is being tagged', async () => {
    const tagging = Promise.withResolvers<undefined>()
    const refused = db().$transaction(async (tx) => {
      await tx.response.update({ where: { id: idOf(4) }, data: { state: 'not_published' } })
      tagging.resolve(undefined)
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await tagging.promise
    const tagged = tagAnswer(coders[1], { answer: answerOf(4), theme: themes[1], found: true })
    await Promise.allSettled([refused, tagged])
    expect((await tagsOf(4)).some(({ counts: counted }) => counted)).toBe(false)
    expect(await counts()).toEqual(await recount())
  })
})
