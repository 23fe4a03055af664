import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { decideProposal } from '#lib/consultation/outcome/decide-proposal.ts'
import { makeOutcomePreviewLink } from '#lib/consultation/outcome/make-outcome-preview-link.ts'
import { publishOutcome } from '#lib/consultation/outcome/publish-outcome.ts'
import { latestOutcome, readOutcome } from '#lib/consultation/outcome/read-outcome.ts'
import { saveOutcome } from '#lib/consultation/outcome/save-outcome.ts'
import { scoreOutcome } from '#lib/consultation/outcome/score-outcome.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import { makeClosedConsultation } from '#test/factories/make-closed-consultation.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const administrator = callOf('administrator')
const others = [anyonesCall(), callOf('moderator'), callOf('panellist')]
const withoutPubs = { indices: { cni: { domain_weights: { pubs: 0 } } } }
const entriesOf = (consultationId: string, action: string) =>
  db().auditEntry.findMany({ where: { action, consultationId } })
const decision = (consultationId: string, given: object = {}) => ({
  ...{ consultationId, code: 'leave-pubs-out', choice: 'adopted', reasons: 'Most people agree.' },
  ...{ responses: [] as string[], themes: [] as string[], ...given },
})
const asAdministrator = () => ({ ...administrator, arrivedAt: new Date() })

/** A closed consultation whose outcome is ready to be published. */
async function ready() {
  const made = await makeClosedConsultation()
  const { id } = made.consultation
  await decideProposal(
    administrator,
    decision(id, { responses: [made.published.reference], themes: [made.theme] }),
  )
  await saveOutcome(administrator, { consultationId: id, summary: 'Pubs go.', scenario: withoutPubs })
  return { ...made, id }
}

describe('saveOutcome(call, { consultationId, summary, scenario })', () => {
  test('keeps a draft that may be incomplete, with the method in its canonical form', async () => {
    const { id } = (await makeClosedConsultation()).consultation
    await saveOutcome(administrator, { consultationId: id, summary: '', scenario: null })
    expect(await readOutcome(asAdministrator(), { id })).toMatchObject({ scenario: null, publishedAt: null })
    const other = { indices: { cni: { domain_weights: { pubs: 0, halls: 700 } } } }
    await saveOutcome(administrator, { consultationId: id, summary: 'Pubs go.', scenario: other })
    const { scenario, consultation } = await readOutcome(asAdministrator(), { id })
    expect(scenario).toEqual(consultation.proposals[0]?.scenario)
    expect(await entriesOf(id, 'outcome.save')).toHaveLength(2)
  })

  test('refuses a method that the data cannot score, an open consultation, and others', async () => {
    const { id } = (await makeClosedConsultation()).consultation
    const scenario = { indices: { cni: { domain_weights: { inns: 0 } } } }
    await expect(
      saveOutcome(administrator, { consultationId: id, summary: '', scenario }),
    ).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'scenario.indices.cni.domain_weights.inns' }],
    })
    const open = await makeConsultation()
    const early = { consultationId: open.id, summary: '', scenario: null }
    await expect(saveOutcome(administrator, early)).rejects.toMatchObject({ kind: 'Conflict' })
    for (const call of others)
      await expect(saveOutcome(call, { ...early, consultationId: id })).rejects.toMatchObject({
        kind: 'Forbidden',
      })
    expect(await db().outcome.count({ where: { consultationId: { in: [id, open.id] } } })).toBe(0)
    expect(await entriesOf(id, 'outcome.save')).toEqual([])
  })
})

describe('decideProposal(call, fields)', () => {
  test('rests on published responses and on themes, whose responses are counted', async () => {
    const { id, published, theme } = await ready()
    const { decisions, figures } = await readOutcome(asAdministrator(), { id })
    expect(decisions[0]).toMatchObject({
      choice: 'adopted',
      responses: [{ reference: published.reference, kind: 'individual' }],
      themeIds: [theme],
    })
    expect(figures).toMatchObject({ received: 3, cleared: 2, published: 1 })
    expect(figures.themes).toMatchObject([{ id: theme, name: 'Places to meet', responses: 1 }])
    const none = { individual: 0, organisation: 0, area_professional: 0, other: 0 }
    expect(figures.questions[0]?.answered).toEqual({ ...none, individual: 1, organisation: 1 })
    expect(figures.questions[0]?.options.map(({ chosen }) => chosen)).toEqual([
      { ...none, individual: 1 },
      { ...none, organisation: 1 },
      none,
    ])
  })

  test('replaces what was decided before, and records each decision without its words', async () => {
    const { id } = await ready()
    await decideProposal(administrator, decision(id, { choice: 'not_adopted', reasons: 'Few agree.' }))
    const { decisions } = await readOutcome(asAdministrator(), { id })
    expect(decisions[0]).toMatchObject({ choice: 'not_adopted', responses: [], themeIds: [] })
    const entries = await entriesOf(id, 'outcome.decide')
    expect(entries.map(({ facts }) => facts)).toMatchObject([
      { choice: 'adopted' },
      { choice: 'not_adopted' },
    ])
    expect(JSON.stringify(entries.map(({ facts, subject }) => [facts, subject]))).not.toContain('agree')
  })

  test.each([
    ['no decision', { choice: '' }, 'choice'],
    ['no reasons', { reasons: ' ' }, 'reasons'],
    ['a theme that there is not', { themes: [randomUUID()] }, 'themes'],
    ['a response that there is not', { responses: ['RW-2222-3333'] }, 'responses'],
  ])('refuses %s', async (_name, given, path) => {
    const { id } = (await makeClosedConsultation()).consultation
    await expect(decideProposal(administrator, decision(id, given))).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path }],
    })
    expect(await entriesOf(id, 'outcome.decide')).toEqual([])
  })

  test('refuses responses that are not published, here or at all', async () => {
    const { consultation, counted, awaiting } = await makeClosedConsultation()
    const elsewhere = await makeClosedConsultation()
    for (const { reference } of [counted, awaiting, elsewhere.published])
      await expect(
        decideProposal(administrator, decision(consultation.id, { responses: [reference] })),
      ).rejects.toMatchObject({ kind: 'Invalid', issues: [{ path: 'responses' }] })
  })

  test('refuses a proposal that there is not, an open consultation, and others', async () => {
    const { id } = (await makeClosedConsultation()).consultation
    const nothing = decision(id, { code: 'nothing' })
    await expect(decideProposal(administrator, nothing)).rejects.toMatchObject({ kind: 'NotFound' })
    const open = await makeConsultation()
    await expect(decideProposal(administrator, decision(open.id))).rejects.toMatchObject({ kind: 'Conflict' })
    for (const call of others)
      await expect(decideProposal(call, decision(id))).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('readOutcome(call, { id, preview })', () => {
  test('shows a draft to those who write it and to whoever has the newest link, and to nobody else', async () => {
    const { id } = await ready()
    for (const call of others)
      await expect(readOutcome(call, { id })).rejects.toMatchObject({ kind: 'NotFound' })
    const first = await makeOutcomePreviewLink(administrator, { consultationId: id })
    const preview = await makeOutcomePreviewLink(administrator, { consultationId: id })
    expect(await readOutcome(anyonesCall(), { id, preview })).toMatchObject({ summary: 'Pubs go.' })
    await expect(readOutcome(anyonesCall(), { id, preview: first })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    await expect(makeOutcomePreviewLink(callOf('moderator'), { consultationId: id })).rejects.toMatchObject({
      kind: 'Forbidden',
    })
    expect(await entriesOf(id, 'outcome.make_preview_link')).toHaveLength(2)
  })

  test('there is none while a consultation is open, not even for those who will write it', async () => {
    const { id } = await makeConsultation()
    await expect(readOutcome(administrator, { id })).rejects.toMatchObject({ kind: 'NotFound' })
  })
})

describe('publishOutcome(call, { consultationId })', () => {
  test('shows it to everybody, moves the stage on, ends the preview link and is recorded', async () => {
    const { id } = await ready()
    const preview = await makeOutcomePreviewLink(administrator, { consultationId: id })
    await publishOutcome(asAdministrator(), { consultationId: id })
    expect((await readConsultation(anyonesCall(), { id })).stage).toBe('outcome_published')
    const { publishedAt, engine } = await readOutcome(anyonesCall(), { id })
    expect([publishedAt instanceof Date, engine !== '']).toEqual([true, true])
    expect(await latestOutcome(anyonesCall(), {})).toBe(id)
    const { previewHash } = await db().outcome.findUniqueOrThrow({ where: { consultationId: id } })
    expect([previewHash, preview.length]).toEqual([null, 32])
    expect(await entriesOf(id, 'outcome.publish')).toMatchObject([{ facts: { decisions: 1, received: 3 } }])
  })

  test('its figures stay as they were counted, and it can be neither published again nor changed in silence', async () => {
    const { id, consultation, moderator } = await ready()
    await publishOutcome(asAdministrator(), { consultationId: id })
    const { figures } = await readOutcome(anyonesCall(), { id })
    await makeModerated(consultation, moderator)
    expect((await readOutcome(anyonesCall(), { id })).figures).toEqual(figures)
    const again = [
      publishOutcome(asAdministrator(), { consultationId: id }),
      makeOutcomePreviewLink(asAdministrator(), { consultationId: id }),
    ]
    await Promise.all(again.map((change) => expect(change).rejects.toMatchObject({ kind: 'Conflict' })))
    const silently = [
      saveOutcome(asAdministrator(), { consultationId: id, summary: 'Pubs stay.', scenario: null }),
      decideProposal(asAdministrator(), decision(id, { choice: 'not_adopted' })),
    ]
    const refused = { kind: 'Invalid', issues: [{ path: 'correction' }] }
    await Promise.all(silently.map((change) => expect(change).rejects.toMatchObject(refused)))
    expect((await readOutcome(anyonesCall(), { id })).decisions[0]?.choice).toBe('adopted')
    expect(await entriesOf(id, 'outcome.publish')).toHaveLength(1)
  })

  test('names everything that is missing', async () => {
    const { id } = (await makeClosedConsultation()).consultation
    const paths = (work: Promise<unknown>) =>
      expect(work).rejects.toMatchObject({
        kind: 'Invalid',
        issues: [{ path: 'summary' }, { path: 'scenario' }, { path: 'decisions.leave-pubs-out' }],
      })
    await paths(publishOutcome(administrator, { consultationId: id }))
    expect((await readOutcome(administrator, { id })).problems).toHaveLength(3)
    await saveOutcome(administrator, { consultationId: id, summary: 'As it was.', scenario: {} })
    await decideProposal(administrator, decision(id))
    await expect(publishOutcome(administrator, { consultationId: id })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'scenario' }],
    })
    expect(await entriesOf(id, 'outcome.publish')).toEqual([])
  })

  test('F74: waits until nothing can come in any more: 15 minutes after the closing', async () => {
    const { id } = await ready()
    const { closesAt } = await db().consultation.findUniqueOrThrow({ where: { id } })
    const at = (minutes: number) => ({
      ...administrator,
      arrivedAt: new Date(closesAt.getTime() + minutes * 60_000),
    })
    await expect(publishOutcome(at(15), { consultationId: id })).rejects.toMatchObject({
      issues: [{ path: 'closesAt' }],
    })
    await publishOutcome(at(15.001), { consultationId: id })
  })

  test('refuses an open consultation, one that there is not, and others than administrators', async () => {
    const open = await makeConsultation()
    await expect(publishOutcome(administrator, { consultationId: open.id })).rejects.toMatchObject({
      kind: 'Conflict',
    })
    await expect(publishOutcome(administrator, { consultationId: 'nothing' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    const { id } = await ready()
    for (const call of others)
      await expect(publishOutcome(call, { consultationId: id })).rejects.toMatchObject({ kind: 'Forbidden' })
    expect((await readConsultation(anyonesCall(), { id })).stage).toBe('analysing')
  })
})

describe('a correction of a published outcome', () => {
  const correction = 'The reasons named the wrong report.'

  test('makes a new version that says what is different and when, and keeps the one before', async () => {
    const { id, theme, published } = await ready()
    await publishOutcome(asAdministrator(), { consultationId: id })
    const first = await readOutcome(anyonesCall(), { id })
    const call = asAdministrator()
    const rests = { responses: [published.reference], themes: [theme] }
    await decideProposal(
      call,
      decision(id, { ...rests, reasons: 'Most agree, says the newer report.', correction }),
    )
    const now = await readOutcome(anyonesCall(), { id })
    expect(now.decisions[0]?.reasons).toBe('Most agree, says the newer report.')
    expect(now).toMatchObject({
      version: 2,
      corrections: [{ number: 2, at: call.arrivedAt, note: correction }],
    })
    expect([now.figures, now.publishedAt]).toEqual([first.figures, first.publishedAt])
    const before = await readOutcome(anyonesCall(), { id, version: 1 })
    expect(before).toEqual({ ...first, corrections: now.corrections })
    expect((await entriesOf(id, 'outcome.decide')).at(-1)).toMatchObject({ facts: { version: 2 } })
    await expect(readOutcome(anyonesCall(), { id, version: 3 })).rejects.toMatchObject({ kind: 'NotFound' })
  })

  test('may choose another method, and counts themes that are named only now', async () => {
    const { id, consultation, panellist, published, theme } = await ready()
    await publishOutcome(asAdministrator(), { consultationId: id })
    const halls = { indices: { cni: { domain_weights: { halls: 0 } } } }
    await saveOutcome(asAdministrator(), {
      consultationId: id,
      summary: 'Halls go.',
      scenario: halls,
      correction,
    })
    const question = consultation.questions.words
    const { id: late } = await createTheme(panellist, { question, name: 'Opening hours' })
    await tagAnswer(panellist, { answer: published.answers[0], theme: late, found: true })
    await decideProposal(asAdministrator(), decision(id, { themes: [theme, late], correction }))
    const { summary, version, figures } = await readOutcome(anyonesCall(), { id })
    expect([summary, version]).toEqual(['Halls go.', 3])
    expect(figures.themes.map(({ name, responses }) => [name, responses])).toEqual([
      ['Places to meet', 1],
      ['Opening hours', 1],
    ])
    expect((await readOutcome(anyonesCall(), { id, version: 2 })).figures.themes).toHaveLength(1)
  })

  test('leaves no gap, and what was before can be neither changed nor deleted', async () => {
    const { id } = await ready()
    await publishOutcome(asAdministrator(), { consultationId: id })
    const empty = { consultationId: id, summary: '', scenario: null, correction }
    await expect(saveOutcome(asAdministrator(), empty)).rejects.toMatchObject({
      issues: [{ path: 'summary' }],
    })
    await expect(
      saveOutcome(asAdministrator(), { ...empty, summary: 'As it was.', scenario: {} }),
    ).rejects.toMatchObject({ issues: [{ path: 'scenario' }] })
    expect(await readOutcome(anyonesCall(), { id })).toMatchObject({ version: 1, corrections: [] })
    await saveOutcome(asAdministrator(), { ...empty, summary: 'Pubs do go.' })
    await expect(db().$executeRaw`UPDATE "OutcomeCorrection" SET "note" = 'x'`).rejects.toThrow()
    await expect(db().$executeRaw`DELETE FROM "OutcomeCorrection"`).rejects.toThrow()
  })
})

describe('scoreOutcome(outcome)', () => {
  test('the final list of an adopted proposal is the list of that proposal', async () => {
    const { id, consultation } = await ready()
    await db().datasetPublication.create({ data: { datasetId: consultation.datasetId } })
    const { final, proposals } = await scoreOutcome(await readOutcome(asAdministrator(), { id }))
    expect(final?.hash).toBe(proposals[0]?.scored.hash)
    expect(final?.comparison).toEqual(proposals[0]?.scored.comparison)
  })
})
