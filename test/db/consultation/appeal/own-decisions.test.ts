import { beforeAll, expect, test } from 'vitest'
import { decideAppeal } from '#lib/consultation/appeal/decide-appeal.ts'
import { readOwnDecisions } from '#lib/consultation/appeal/read-own-decisions.ts'
import { writeAppeal } from '#lib/consultation/appeal/write-appeal.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { keepContact } from '#lib/consultation/response/add-version.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { transaction } from '#lib/service/transaction.ts'
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

const author = ({ id }: MadeResponse): Call => ({
  actor: { kind: 'respondent', responseId: id },
  arrivedAt: new Date(),
})
const seen = async ({ id }: MadeResponse) => ({ response: id, stamp: stampOf(await readModerated(db(), id)) })
const target = ({ answers }: MadeResponse) => `answer:${answers[0] ?? ''}`
const hide = (made: MadeResponse, end: number) => ({
  target: target(made),
  action: 'redact',
  passages: [{ start: 0, end, reason: 'private-person' }],
})

test('readOwnDecisions tells an author what is hidden and why, not by whom, and nothing before all is decided', async () => {
  const made = await makeResponse(consultation)
  expect(await readOwnDecisions(author(made), {})).toMatchObject({
    state: 'awaiting',
    objections: [],
    appeal: null,
  })
  await decide(moderator, { ...(await seen(made)), decisions: [hide(made, 4)], note: 'Sorry.' })
  const told = await readOwnDecisions(author(made), {})
  expect(told).toMatchObject({
    state: 'published_with_redactions',
    notes: ['Sorry.'],
    objections: [
      {
        about: 'Your answer to question 1',
        action: 'redact',
        shown: '[words hidden] are where people meet.',
        reasons: [{ title: 'Name of a private person' }],
      },
    ],
  })
  expect(told.appealUntil).toBeInstanceOf(Date)
  expect(JSON.stringify(told)).not.toMatch(/"Mo"|personId/)
  await expect(readOwnDecisions(moderator, {})).rejects.toMatchObject({ kind: 'Forbidden' })
})

test('decideAppeal takes what a form repeats for no decision: agreeing needs a change, not agreeing none', async () => {
  const made = await makeResponse(consultation)
  await decide(moderator, { ...(await seen(made)), decisions: [hide(made, 4)] })
  await writeAppeal(author(made), { text: 'Pubs are no person.' })
  const same = { ...(await seen(made)), decisions: [hide(made, 4)] }
  const invalid = { kind: 'Invalid', issues: [{ path: 'upheld' }] }
  await expect(decideAppeal(other, { ...same, upheld: true })).rejects.toMatchObject(invalid)
  const less = { ...same, decisions: [hide(made, 2)] }
  await expect(decideAppeal(other, { ...less, upheld: false })).rejects.toMatchObject(invalid)
  expect(await decideAppeal(other, { ...same, upheld: false })).toMatchObject({
    state: 'published_with_redactions',
  })
  expect(await db().decision.count({ where: { responseId: made.id } })).toBe(1)
  expect(await readOwnDecisions(author(made), {})).toMatchObject({
    appeal: { upheld: false, text: 'Pubs are no person.' },
    appealUntil: null,
  })
})

test('A letter about a decision leads back to the response of an author whose link was kept', async () => {
  const made = await makeResponse(consultation, { email: 'ann@example.org' })
  const link = `https://reweigh.example/respond/return/${made.secret}`
  await transaction((tx) => keepContact(tx, made.id, { email: 'ann@example.org', link }))
  const contact = await db().contact.findUniqueOrThrow({ where: { responseId: made.id } })
  expect(JSON.stringify(contact)).not.toContain(made.secret)
  const decided = await decide(moderator, { ...(await seen(made)), decisions: [hide(made, 4)] })
  expect(decided.told).toBe('letter')
  const letter = await db().outboxLetter.findFirstOrThrow({
    where: { kind: 'decision' },
    orderBy: { id: 'desc' },
  })
  expect(unseal(letter.text)).toContain(link)
})
