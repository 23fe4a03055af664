import { beforeAll, describe, expect, test } from 'vitest'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { finishResponse } from '#lib/consultation/panel/finish-response.ts'
import { listPanelResponses } from '#lib/consultation/panel/list-responses.ts'
import { markWords } from '#lib/consultation/panel/mark-words.ts'
import { nextPanelResponse } from '#lib/consultation/panel/next-response.ts'
import { readInterests } from '#lib/consultation/panel/read-interests.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { readProposalStanding } from '#lib/consultation/panel/read-standing.ts'
import { readWordings } from '#lib/consultation/panel/read-wordings.ts'
import { recordView } from '#lib/consultation/panel/record-view.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { readQuotations } from '#lib/consultation/theme/read-quotations.ts'
import { readTaggedAnswers } from '#lib/consultation/theme/read-tagged-answers.ts'
import { readTheme } from '#lib/consultation/theme/read-theme.ts'
import { readThemeNames } from '#lib/consultation/theme/read-theme-names.ts'
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
let moderator: SignedIn
let first: MadeResponse
let second: MadeResponse

const text = 'Bus 🚌 and bus: the last\nbus leaves at six.'

beforeAll(async () => {
  consultation = await makeConsultation()
  ann = await signedInAs('panellist')
  bob = await signedInAs('panellist')
  moderator = await signedInAs('moderator')
  const answers = [{ question: consultation.questions.words, text }]
  first = await makeModerated(consultation, moderator.call, { answers })
  second = await makeModerated(consultation, moderator.call, { answers })
})

const answer = () => first.answers[0]
const marks = async () => (await readPanelResponse(ann.call, { reference: first.reference })).passages
const about = () => ({ consultation: consultation.id })

describe('markWords(call, { answer, words })', () => {
  test('marks words that stand in one place, whatever their capitals and line ends', async () => {
    await markWords(ann.call, { answer: answer(), words: 'The last bus LEAVES' })
    expect((await marks()).map(({ quotation }) => quotation)).toEqual(['the last\nbus leaves'])
    expect(await db().auditEntry.findFirst({ orderBy: { sequence: 'desc' } })).toMatchObject({
      action: 'panel.mark_passage',
      subject: `response ${first.id}`,
    })
  })

  test('takes the place that was selected when words stand in several', async () => {
    await markWords(ann.call, { answer: answer(), words: 'bus', near: 10 })
    expect((await marks()).map(({ start, end }) => [start, end])).toContainEqual([10, 13])
  })

  test('refuses words that are nowhere, in several places, or none', async () => {
    const told = (words: string) => markWords(ann.call, { answer: answer(), words })
    await expect(told('tram')).rejects.toMatchObject({ issues: [{ path: 'words' }] })
    await expect(told('bus')).rejects.toMatchObject({
      issues: [
        { path: 'words', message: 'These words stand in 3 places; add some of the words beside them' },
      ],
    })
    await expect(told(' \u200b ')).rejects.toMatchObject({ issues: [{ path: 'words' }] })
    await expect(markWords(moderator.call, { answer: answer(), words: 'six' })).rejects.toMatchObject({
      kind: 'Forbidden',
    })
  })
})

test('nextPanelResponse(call, about) is what was given first and is not finished, of one’s own only', async () => {
  const give = (responseId: string, at: string) =>
    db().assignment.create({ data: { responseId, personId: ann.person.id, assignedAt: new Date(at) } })
  await give(second.id, '2026-11-01T00:00:00Z')
  await give(first.id, '2026-11-02T00:00:00Z')
  expect(await nextPanelResponse(ann.call, about())).toBe(second.reference)
  expect(await nextPanelResponse(bob.call, about())).toBeNull()
  await finishResponse(ann.call, { response: second.id, done: true })
  expect(await nextPanelResponse(ann.call, about())).toBe(first.reference)
  await db().response.update({ where: { id: first.id }, data: { withdrawnAt: new Date() } })
  expect(await nextPanelResponse(ann.call, about())).toBeNull()
  await db().response.update({ where: { id: first.id }, data: { withdrawnAt: null } })
})

test('listPanelResponses(call, …) finds those about a proposal, and possible campaigns or everything else', async () => {
  const listed = async (sought: object) =>
    (await listPanelResponses(ann.call, { ...about(), ...sought })).responses.map(({ id }) => id).sort()
  const answers = [{ question: consultation.questions.choice, choices: ['pubs'] }]
  const elsewhere = await makeModerated(consultation, moderator.call, { answers })
  const all = [first.id, second.id, elsewhere.id].sort()
  expect(await listed({})).toEqual(all)
  expect(await listed({ proposal: consultation.proposalId })).toEqual([first.id, second.id].sort())
  await db().response.updateMany({
    where: { id: { in: [first.id, second.id] } },
    data: { repeatsId: first.id },
  })
  expect(await listed({ campaigns: 'only' })).toEqual([first.id, second.id].sort())
  expect(await listed({ campaigns: 'out' })).toEqual([elsewhere.id])
  expect(await listed({ campaigns: 'out', proposal: consultation.proposalId })).toEqual([])
  await db().response.delete({ where: { id: elsewhere.id } })
})

test('readInterests(call, about) is the newest declaration of each, for the whole panel', async () => {
  await declareInterest(ann.call, { ...about(), interests: 'I run a bus line' })
  await declareInterest(ann.call, { ...about(), interests: '' })
  await declareInterest(bob.call, { ...about(), interests: 'A brother at the council' })
  const declared = await readInterests(ann.call, about())
  expect(declared.map(({ personId, interests }) => [personId, interests]).sort()).toEqual(
    [
      [ann.person.id, ''],
      [bob.person.id, 'A brother at the council'],
    ].sort(),
  )
  await expect(readInterests(moderator.call, about())).rejects.toMatchObject({ kind: 'Forbidden' })
})

test('readProposalStanding(call, about) says how many recorded a view, and nothing of it', async () => {
  const view = { proposal: consultation.proposalId, view: 'oppose', reasons: 'Secret reasons' }
  await recordView(ann.call, view)
  await recordView(ann.call, view)
  const standing = { code: 'leave-pubs-out', title: 'Leave pubs out', recorded: 1, recommended: false }
  expect(await readProposalStanding(ann.call, about())).toEqual([{ ...standing, mine: true }])
  expect(await readProposalStanding(bob.call, about())).toEqual([{ ...standing, mine: false }])
})

test('readWordings(call, about) has no question about oneself', async () => {
  const asked = (await readWordings(ann.call, about())).map(({ questionId }) => questionId)
  expect(asked).toContain(consultation.questions.words)
  expect(asked).not.toContain(consultation.questions.about)
})

test('readPanelPeople(call, {}) says names and who is a panellist, never an address', async () => {
  const people = await readPanelPeople(ann.call, {})
  expect(people.find(({ id }) => id === bob.person.id)).toEqual({
    id: bob.person.id,
    name: bob.person.name,
    panellist: true,
  })
  expect(people.find(({ id }) => id === moderator.person.id)?.panellist).toBe(false)
  expect(JSON.stringify(people)).not.toContain('@')
})

describe('the page of a theme', () => {
  let theme: string
  let other: string

  beforeAll(async () => {
    const question = consultation.questions.words
    theme = (await createTheme(ann.call, { question, name: 'Buses' })).id
    other = (await createTheme(ann.call, { question, name: 'Trams' })).id
    await tagAnswer(ann.call, { answer: answer(), theme: other, found: true })
    await mergeThemes(ann.call, { theme: other, into: theme })
  })

  test('readTheme(call, { question, theme }) leads both ways between merged themes', async () => {
    const question = consultation.questions.words
    expect(await readTheme(ann.call, { question, theme })).toMatchObject({
      merged: [{ id: other, name: 'Trams' }],
      mergedInto: null,
    })
    const merged = await readTheme(ann.call, { question, theme: other })
    expect(merged).toMatchObject({ mergedInto: { id: theme, name: 'Buses' } })
    expect(merged.events.map(({ change }) => change)).toEqual(['created', 'merged'])
    const elsewhere = { question: consultation.questions.agreement, theme }
    await expect(readTheme(ann.call, elsewhere)).rejects.toMatchObject({ kind: 'NotFound' })
    expect((await readThemeNames(ann.call, about())).find(({ id }) => id === other)).toMatchObject({
      mergedIntoId: theme,
      retired: true,
    })
  })

  test('readQuotations(call, { theme }) counts marks under merged themes, until words change', async () => {
    const { quotations, more } = await readQuotations(ann.call, { theme })
    expect(quotations.map(({ quotation }) => quotation).sort()).toEqual(['bus', 'the last\nbus leaves'])
    expect(quotations[0]).toMatchObject({ reference: first.reference })
    expect(more).toBe(false)
    expect(await readTaggedAnswers(ann.call, { theme })).toEqual([
      { id: answer(), reference: first.reference, words: text },
    ])
    await db().answer.update({ where: { id: answer() ?? '' }, data: { text: 'Other words' } })
    expect((await readQuotations(ann.call, { theme })).quotations).toEqual([])
  })
})
