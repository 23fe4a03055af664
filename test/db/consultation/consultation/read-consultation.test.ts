import { beforeEach, describe, expect, test } from 'vitest'
import { currentConsultation, readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { db } from '#lib/db/database.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import type { Call } from '#lib/service/call.ts'
import { anyonesCall as anyone, callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()
beforeEach(async () => {
  await db().consultation.deleteMany()
})

const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day)

describe('readConsultation(call, { id })', () => {
  test('gives proposals and questions in order, each question in its newest words', async () => {
    const { id, questions } = await makeConsultation()
    await db().questionVersion.create({
      data: {
        questionId: questions.words,
        number: 2,
        wording: 'Why so?',
        options: [],
        changeNote: 'Clearer.',
      },
    })
    const read = await readConsultation(anyone(), { id })
    expect(read).toMatchObject({ id, stage: 'open', title: 'Which places count', datasetId: 'tiny@1.0.0' })
    expect(read.proposals.map(({ code, position }) => [code, position])).toEqual([['leave-pubs-out', 1]])
    expect(read.questions.map(({ position, kind, aboutYou }) => [position, kind, aboutYou])).toEqual([
      [1, 'free_text', false],
      [2, 'agreement', false],
      [3, 'single_choice', false],
      [4, 'free_text', true],
    ])
    expect(read.questions[0]).toMatchObject({
      ...{
        version: 2,
        wording: 'Why so?',
        changeNote: 'Clearer.',
        proposalCode: 'leave-pubs-out',
        options: [],
      },
    })
    expect(read.questions[2]).toMatchObject({ version: 1, changeNote: '', proposalCode: null })
    expect(read).not.toHaveProperty('previewHash')
  })

  test('hides a draft from everybody but administrators and whoever has its preview link', async () => {
    const { id } = await makeConsultation({ signedOffAt: null })
    const secret = newSecret()
    await db().consultation.update({ where: { id }, data: { previewHash: secretHash(secret) } })
    await expect(readConsultation(anyone(), { id })).rejects.toMatchObject({ kind: 'NotFound' })
    await expect(readConsultation(callOf('moderator'), { id })).rejects.toMatchObject({ kind: 'NotFound' })
    await expect(readConsultation(anyone(), { id, preview: newSecret() })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    expect(await readConsultation(anyone(), { id, preview: secret })).toMatchObject({ stage: 'draft' })
    expect(await readConsultation(callOf('administrator'), { id })).toMatchObject({ stage: 'draft' })
  })

  test('finds no preview of a draft that has no preview link', async () => {
    const { id } = await makeConsultation({ signedOffAt: null })
    await expect(readConsultation(anyone(), { id, preview: '' })).rejects.toMatchObject({ kind: 'NotFound' })
  })

  test.each(['nothing-there', 'a-'.repeat(30) + 'a'])('finds nothing called %j', async (id) => {
    await expect(readConsultation(anyone(), { id })).rejects.toMatchObject({ kind: 'NotFound' })
  })

  test.each(['', '\0', '../etc', 'A', 'a'.repeat(81)])('refuses %j, which is no id', async (id) => {
    await expect(readConsultation(anyone(), { id })).rejects.toMatchObject({ kind: 'Invalid' })
  })

  test('decides by when the question arrived', async () => {
    const { id } = await makeConsultation()
    const { closesAt } = await db().consultation.findUniqueOrThrow({ where: { id } })
    const at = (milliseconds: number): Call => ({
      actor: { kind: 'anyone' },
      arrivedAt: new Date(closesAt.getTime() + milliseconds),
    })
    expect((await readConsultation(at(-1), { id })).stage).toBe('open')
    expect((await readConsultation(at(0), { id })).stage).toBe('analysing')
  })
})

describe('currentConsultation(call, {})', () => {
  const current = async () => (await currentConsultation(anyone(), {}))?.id ?? null

  test('is none, then the next to open, then the last that closed, then the one that is open', async () => {
    expect(await current()).toBeNull()
    const { datasetId } = await makeConsultation({ id: 'draft', signedOffAt: null })
    expect(await current()).toBeNull()
    await makeConsultation({ id: 'later', datasetId, opensAt: inDays(20), closesAt: inDays(30) })
    await makeConsultation({ id: 'soon', datasetId, opensAt: inDays(10), closesAt: inDays(30) })
    expect(await current()).toBe('soon')
    await makeConsultation({ id: 'older', datasetId, opensAt: inDays(-90), closesAt: inDays(-60) })
    await makeConsultation({ id: 'closed', datasetId, opensAt: inDays(-50), closesAt: inDays(-20) })
    expect(await current()).toBe('closed')
    await makeConsultation({ id: 'open', datasetId })
    expect(await current()).toBe('open')
  })
})
