import { beforeAll, expect, test } from 'vitest'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { publicThemes } from '#lib/consultation/publication/public-themes.ts'
import { readOnePublished } from '#lib/consultation/publication/read-one-published.ts'
import { readPublished } from '#lib/consultation/publication/read-published.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { retireTheme } from '#lib/consultation/theme/retire-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import type { MadeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const anyone: Call = { actor: { kind: 'anyone' }, arrivedAt: new Date() }
let consultation: MadeConsultation
let panellist: Call
let moderator: Call
beforeAll(async () => {
  panellist = (await signedInAs('panellist')).call
  moderator = (await signedInAs('moderator')).call
})

const make = async (name: string) =>
  (await createTheme(panellist, { question: consultation.questions.words, name })).id
const tag = ({ answers }: MadeResponse, theme: string) =>
  tagAnswer(panellist, { answer: answers[0], theme, found: true })
const names = async () =>
  (await publicThemes(anyone, { consultation: consultation.id })).map(({ name }) => name)
const found = async (theme: string) =>
  (await readPublished(anyone, { consultation: consultation.id, theme })).rows

test('The public finds responses by the themes of words that it can read, and learns of no other theme', async () => {
  consultation = await makeConsultation()
  const open = await makeModerated(consultation, moderator)
  const kept = await makeModerated(consultation, moderator, { publication: 'unpublished' })
  const [pubs, secret] = [await make('Pubs'), await make('Only in words that nobody reads')]
  await make('Found nowhere')
  await tag(open, pubs)
  await tag(kept, pubs)
  await tag(kept, secret)
  expect(await names()).toEqual(['Pubs'])
  expect(await found(pubs)).toMatchObject([{ reference: open.reference, themes: ['Pubs'] }])
  expect(await found(secret)).toEqual([])
  const one = await readOnePublished(anyone, { reference: open.reference })
  expect(one.answers.map(({ themes }) => themes)).toEqual([['Pubs']])
  expect(JSON.stringify(one)).not.toContain(open.id)
})

test('A merged theme counts for the one that it was merged into; a retired one is not shown', async () => {
  consultation = await makeConsultation()
  const open = await makeModerated(consultation, moderator)
  const [pubs, inns, old] = [await make('Pubs'), await make('Inns'), await make('Old')]
  await tag(open, inns)
  await tag(open, old)
  await mergeThemes(panellist, { theme: inns, into: pubs })
  await retireTheme(panellist, { theme: old })
  expect(await names()).toEqual(['Pubs'])
  expect(await found(pubs)).toMatchObject([{ themes: ['Pubs'] }])
  expect(await found(inns)).toEqual([])
  expect(await found(old)).toEqual([])
})

test('A theme of words that are refused later is not shown any more', async () => {
  consultation = await makeConsultation()
  const { words } = consultation.questions
  const open = await makeModerated(consultation, moderator, {
    answers: [{ question: words, text: 'Ann Example drinks.' }],
    scenarioTitle: 'Mine',
  })
  const drink = await make('Drink')
  await tag(open, drink)
  expect(await names()).toEqual(['Drink'])
  const stamp = stampOf(await readModerated(db(), open.id))
  const refusal = { target: `answer:${open.answers[0] ?? ''}`, action: 'refuse', reason: 'sensitive' }
  await decide(moderator, { response: open.id, stamp, decisions: [refusal] })
  expect(await names()).toEqual([])
  expect(await found(drink)).toEqual([])
})
