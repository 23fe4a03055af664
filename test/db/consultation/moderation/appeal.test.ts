import { beforeAll, describe, expect, test } from 'vitest'
import { decideAppeal } from '#lib/consultation/appeal/decide-appeal.ts'
import { writeAppeal } from '#lib/consultation/appeal/write-appeal.ts'
import { addNote } from '#lib/consultation/moderation/add-note.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { decideTogether } from '#lib/consultation/moderation/decide-together.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeCaller } from '#test/factories/make-caller.ts'
import { makeResponse, type MadeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

let consultation: MadeConsultation
let moderator: Call
let other: Call
beforeAll(async () => {
  consultation = await makeConsultation()
  moderator = (await makeCaller('moderator', 'Mo')).call
  other = (await makeCaller('moderator', 'Ola')).call
})

const stamp = async (id: string) => stampOf(await readModerated(db(), id))
const author = ({ id }: MadeResponse, later = 0): Call => ({
  actor: { kind: 'respondent', responseId: id },
  arrivedAt: new Date(Date.now() + later),
})
const decision = ({ answers }: MadeResponse, action: 'publish' | 'refuse') => ({
  target: `answer:${answers[0] ?? ''}`,
  action,
  ...(action === 'refuse' ? { reason: 'off-topic' } : {}),
})
const refused = async () => {
  const made = await makeResponse(consultation, { email: 'ann@example.org' })
  const seen = await stamp(made.id)
  await decide(moderator, { response: made.id, stamp: seen, decisions: [decision(made, 'refuse')] })
  return made
}

describe('An author who was refused', () => {
  test('appeals once; another person decides, and the author is told', async () => {
    const made = await refused()
    await writeAppeal(author(made), { text: 'It is about pubs.' })
    await expect(writeAppeal(author(made), { text: 'Again' })).rejects.toMatchObject({ kind: 'Conflict' })
    const appealed = { response: made.id, stamp: await stamp(made.id) }
    const agree = { ...appealed, upheld: true, decisions: [decision(made, 'publish')] }
    await expect(decideAppeal(moderator, agree)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(
      decide(other, { ...appealed, decisions: [decision(made, 'publish')] }),
    ).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(decideAppeal(other, { ...agree, decisions: [] })).rejects.toMatchObject({ kind: 'Invalid' })
    expect(await decideAppeal(other, agree)).toMatchObject({ state: 'published', told: 'letter' })
    await expect(decideAppeal(other, agree)).rejects.toMatchObject({ kind: 'Conflict' })
    const actions = await db().auditEntry.findMany({ where: { subject: `response ${made.id}` } })
    expect(actions.map(({ action }) => action)).toEqual([
      'moderation.decide',
      'appeal.write',
      'appeal.decide',
    ])
  })

  test('is told when the refusal stands', async () => {
    const made = await refused()
    await writeAppeal(author(made), { text: 'It is about pubs.' })
    const stands = { response: made.id, stamp: await stamp(made.id), upheld: false, decisions: [] }
    expect(await decideAppeal(other, stands)).toMatchObject({ state: 'not_published', told: 'letter' })
    expect(await db().appeal.findUnique({ where: { responseId: made.id } })).toMatchObject({ upheld: false })
  })

  test('cannot appeal without words, too late, or against nothing', async () => {
    const made = await refused()
    await expect(writeAppeal(author(made), { text: ' \u200b' })).rejects.toMatchObject({ kind: 'Invalid' })
    await expect(writeAppeal(author(made, 29 * 86_400_000), { text: 'Late' })).rejects.toThrow('are over')
    const waiting = await makeResponse(consultation)
    await expect(writeAppeal(author(waiting), { text: 'Why' })).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(writeAppeal(moderator, { text: 'Why' })).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('decideTogether', () => {
  test('decides each with a record entry of its own, and leaves alone what another person decided', async () => {
    const [one, two, three] = [
      await makeResponse(consultation),
      await makeResponse(consultation),
      await makeResponse(consultation, { answers: [], scenarioTitle: 'Buy pills' }),
    ]
    const items = await Promise.all(
      [one, two, three].map(async ({ id }) => ({ response: id, stamp: await stamp(id) })),
    )
    await decide(other, {
      response: two.id,
      stamp: await stamp(two.id),
      decisions: [decision(two, 'publish')],
    })
    const done = await decideTogether(moderator, { items, action: 'refuse', reason: 'advertising' })
    expect(done.map(({ problem }) => problem === null)).toEqual([true, false, true])
    expect(done[1]?.problem).toContain('Ola published it')
    const states = await Promise.all(
      [one, two, three].map(({ id }) => db().response.findUniqueOrThrow({ where: { id } })),
    )
    expect(states.map(({ state }) => state)).toEqual([
      'not_published',
      'published',
      'published_with_redactions',
    ])
    await expect(decideTogether(moderator, { items, action: 'refuse' })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'reason' }],
    })
  })
})

test('addNote keeps a note for staff, and its words out of the record', async () => {
  const { id } = await makeResponse(consultation)
  await addNote(moderator, { response: id, text: 'Looks like a campaign' })
  expect(await db().staffNote.count({ where: { responseId: id } })).toBe(1)
  const entry = await db().auditEntry.findFirstOrThrow({ where: { subject: `response ${id}` } })
  expect(JSON.stringify({ ...entry, sequence: 0 })).not.toContain('campaign')
  await expect(addNote(moderator, { response: id, text: '' })).rejects.toMatchObject({ kind: 'Invalid' })
})
