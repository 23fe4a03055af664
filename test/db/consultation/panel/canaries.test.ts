import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { markWords } from '#lib/consultation/panel/mark-words.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { recommend } from '#lib/consultation/panel/recommend.ts'
import { recordView } from '#lib/consultation/panel/record-view.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { countCharacters } from '#lib/consultation/text/count-characters.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { addVersion, makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'
import { everythingAsked } from './everything-asked.ts'

freshDatabase()

test('G19: of 260 personal canaries none is in anything that the panel can ask for', async () => {
  const consultation = await makeConsultation()
  const { questions } = consultation
  const [moderator, panellist] = [await signedInAs('moderator'), await signedInAs('panellist')]
  const planted: string[] = []
  const canary = (kind: string, at: number) => {
    planted.push(`canary-${kind}-${at}`)
    return `canary-${kind}-${at}`
  }
  const references: string[] = []
  for (let at = 0; at < 20; at++) {
    const before = `Please ring `
    const phone = canary('phone', at)
    const published = await makeModerated(
      consultation,
      moderator.call,
      {
        kind: 'organisation',
        publication: (['named', 'anonymous', 'unpublished'] as const)[at % 3] ?? 'anonymous',
        email: `${canary('email', at)}@example.org`,
        name: canary('name', at),
        organisation: at % 3 === 0 ? `The Open Society ${at}` : canary('organisation', at),
        areaCode: canary('ward', at),
        scenario: { indices: { cni: { domain_weights: { pubs: 0, halls: 1 } } } },
        scenarioTitle: canary('title', at),
        answers: [
          { question: questions.words, text: `${before}${phone} about pubs` },
          { question: questions.agreement, choices: ['agree'] },
          { question: questions.choice, text: canary('refused', at) },
          { question: questions.about, text: canary('about', at) },
        ],
      },
      ({ answers: [words, , refused] }) => [
        {
          target: `answer:${words}`,
          action: 'redact',
          passages: [
            {
              start: countCharacters(before),
              end: countCharacters(before + phone),
              reason: 'contact-details',
            },
          ],
        },
        { target: `answer:${refused}`, action: 'refuse', reason: 'abuse' },
        { target: 'scenario_title', action: 'refuse', reason: 'abuse' },
      ],
    )
    references.push(published.reference)
    const person = { personId: moderator.person.id }
    await db().staffNote.create({
      data: { responseId: published.id, ...person, text: canary('staff-note', at) },
    })
    await db().decision.updateMany({
      where: { responseId: published.id },
      data: { note: canary('decision-note', at) },
    })
    const words = (text: string) => ({ answers: [{ question: questions.words, text }] })
    const waiting = await makeResponse(consultation, words(canary('awaiting', at)))
    await makeModerated(
      consultation,
      moderator.call,
      words(canary('not-published', at)),
      ({ answers: [id] }) => [{ target: `answer:${id}`, action: 'refuse', reason: 'abuse' }],
    )
    const changed = await makeModerated(consultation, moderator.call, words(canary('older-version', at)))
    await addVersion(consultation, { id: changed.id, number: 2, ...words(canary('newer-version', at)) })
    references.push(waiting.reference, changed.reference)
  }
  expect(planted.length).toBeGreaterThanOrEqual(200)

  const theme = await createTheme(panellist.call, { question: questions.words, name: 'Pubs' })
  const first = await readPanelResponse(panellist.call, { reference: references[0] })
  await tagAnswer(panellist.call, { answer: first.answers[0]?.id, theme: theme.id, found: true })

  await markWords(panellist.call, { answer: first.answers[0]?.id, words: 'about pubs' })
  await declareInterest(panellist.call, { consultation: consultation.id, interests: '' })
  await recordView(panellist.call, { proposal: consultation.proposalId, view: 'oppose', reasons: 'No.' })
  const recommendation = { view: 'oppose', reasons: 'No.', responses: [references[0]] }
  await recommend(panellist.call, { proposal: consultation.proposalId, ...recommendation })

  const everything: unknown[] = []
  const administrator = await signedInAs('administrator')
  for (const { call } of [panellist, administrator]) {
    for (const [file, asked] of Object.entries(everythingAsked)) {
      const answers = await Promise.all(
        asked(call, {
          ...{ consultation: consultation.id, proposal: consultation.proposalId, references },
          ...{ question: questions.words, theme: theme.id },
          coders: [panellist.person.id, administrator.person.id],
        }),
      )
      if (file.startsWith('export/')) {
        expect(JSON.stringify(answers)).toContain('Please ring [words hidden] about pubs')
      }
      everything.push(answers)
    }
  }
  const told = JSON.stringify(everything)
  expect(told).toContain('Please ring [words hidden] about pubs')
  expect(told).toContain('The Open Society 0')
  expect(planted.filter((word) => told.includes(word))).toEqual([])
  const log = JSON.stringify(await db().auditEntry.findMany({ omit: { sequence: true } }))
  expect(planted.filter((word) => log.includes(word))).toEqual([])
})

test('the view "PanelResponse" has exactly the columns of the allow-list, and "PanelAnswer" and "CountedChoice" their own', async () => {
  const columnsOf = async (view: string) => {
    const rows = await db().$queryRaw<{ name: string }[]>`SELECT column_name AS "name"
      FROM information_schema.columns WHERE table_name = ${view} ORDER BY column_name`
    return rows.map(({ name }) => name).join(' ')
  }
  expect(await columnsOf('PanelResponse')).toBe(
    'consultationId datasetId engine id kind organisation quotable receivedAt reference regionCode scenario scenarioHash scenarioTitle versionNumber',
  )
  expect(await columnsOf('PanelAnswer')).toBe(
    'choices consultationId id questionId questionVersion responseId withheld words',
  )
  expect(await columnsOf('CountedChoice')).toBe('campaign choices kind questionId responseId')
})

test('G19: every query for the panel is one of those that were asked above', async () => {
  const found: string[] = []
  for await (const file of glob('lib/**/*.ts')) {
    if ((await readFile(file, 'utf8')).includes("permission: 'panel.read'")) found.push(file)
  }
  const asked = Object.keys(everythingAsked).map((file) => `lib/consultation/${file}`)
  expect(found.sort()).toEqual(asked.sort())
})
