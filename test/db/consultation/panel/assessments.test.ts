import { beforeAll, describe, expect, test } from 'vitest'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { dissent } from '#lib/consultation/panel/dissent.ts'
import { readRecommendations } from '#lib/consultation/panel/read-recommendations.ts'
import { readOwnViews, readPanelViews } from '#lib/consultation/panel/read-views.ts'
import { recommend } from '#lib/consultation/panel/recommend.ts'
import { recordView } from '#lib/consultation/panel/record-view.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { makeResponse, type MadeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

type SignedIn = Awaited<ReturnType<typeof signedInAs>>
let consultation: MadeConsultation
let [ann, bob, administrator]: SignedIn[] = []
let response: MadeResponse

const callOf = (person: SignedIn | undefined) => {
  if (person === undefined) throw new Error('Nobody has signed in yet.')
  return person.call
}
const view = (person: SignedIn | undefined, chosen = 'support', reasons = 'Because.') =>
  recordView(callOf(person), { proposal: consultation.proposalId, view: chosen, reasons })
const others = (person: SignedIn | undefined) =>
  readPanelViews(callOf(person), { proposal: consultation.proposalId })
const lastEntry = () => db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })

beforeAll(async () => {
  consultation = await makeConsultation()
  ann = await signedInAs('panellist')
  bob = await signedInAs('panellist')
  administrator = await signedInAs('administrator')
  response = await makeModerated(consultation, (await signedInAs('moderator')).call)
})

describe('recordView(call, { proposal, view, reasons })', () => {
  test('is for panellists who have declared their interests', async () => {
    await expect(view(administrator)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(view(ann)).rejects.toMatchObject({ kind: 'Conflict' })
    const about = { consultation: consultation.id }
    await declareInterest(callOf(ann), { ...about, interests: '' })
    await declareInterest(callOf(bob), { ...about, interests: 'I run a pub.' })
    expect((await lastEntry()).facts).toEqual({ declared: true })
    await expect(view(ann, 'support', ' ')).rejects.toMatchObject({ issues: [{ path: 'reasons' }] })
    await expect(view(ann, 'maybe')).rejects.toMatchObject({ issues: [{ path: 'view' }] })
  })

  test('shows nobody the views of others before their own is recorded', async () => {
    expect(await view(ann, 'oppose', 'Secret reasons')).toEqual({ number: 1 })
    expect(JSON.stringify((await lastEntry()).facts)).not.toContain('Secret')
    await expect(others(bob)).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(others(administrator)).rejects.toMatchObject({ kind: 'Conflict' })
    expect(await readOwnViews(callOf(bob), { proposal: consultation.proposalId })).toEqual({
      own: [],
      recorded: 1,
    })
    await view(bob)
    expect((await others(bob)).map((row) => [row.personId, row.view, row.interests]).sort()).toEqual(
      [
        [ann?.person.id, 'oppose', ''],
        [bob?.person.id, 'support', 'I run a pub.'],
      ].sort(),
    )
  })

  test('keeps the first view when another follows, and lets nothing be rewritten', async () => {
    expect(await view(ann, 'support_with_changes')).toEqual({ number: 2 })
    const { own } = await readOwnViews(callOf(ann), { proposal: consultation.proposalId })
    expect(own.map((row) => row.view)).toEqual(['oppose', 'support_with_changes'])
    await expect(db().assessment.updateMany({ data: { view: 'support' } })).rejects.toThrow()
    await expect(db().assessment.deleteMany()).rejects.toThrow()
    await expect(db().interestDeclaration.deleteMany()).rejects.toThrow()
  })

  test('numbers views that one person sends at once 3, 4 and 5', async () => {
    const numbers = await Promise.all([view(ann), view(ann), view(ann)])
    expect(numbers.map(({ number }) => number).sort()).toEqual([3, 4, 5])
  })
})

describe('recommend(call, …) and dissent(call, …)', () => {
  const write = (person: SignedIn | undefined, responses: readonly string[] = []) =>
    recommend(callOf(person), {
      ...{ proposal: consultation.proposalId, view: 'support', reasons: 'Most agree.', responses },
    })

  test('needs a view of one’s own, and responses that the panel may read', async () => {
    const eve = await signedInAs('panellist')
    await expect(write(eve)).rejects.toMatchObject({ kind: 'Conflict' })
    const waiting = await makeResponse(consultation)
    await expect(write(ann, [response.reference, waiting.reference])).rejects.toMatchObject({
      issues: [{ path: 'responses.1' }],
    })
    await expect(write(administrator)).rejects.toMatchObject({ kind: 'Forbidden' })
  })

  test('records dissent beside it, once for each person, and traces it to responses', async () => {
    const { id } = await write(ann, [response.reference, response.reference])
    const against = { recommendation: id, reasons: 'I do not agree.' }
    await dissent(callOf(bob), against)
    await expect(dissent(callOf(bob), against)).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(
      dissent(callOf(bob), { ...against, recommendation: crypto.randomUUID() }),
    ).rejects.toMatchObject({ kind: 'NotFound' })
    const [newest] = await readRecommendations(callOf(ann), { proposal: consultation.proposalId })
    expect(newest).toMatchObject({
      number: 1,
      view: 'support',
      references: [response.reference],
      noLongerReadable: 0,
      dissents: [{ reasons: 'I do not agree.', name: 'Test panellist' }],
    })
    expect(await others(administrator)).toHaveLength(6)
    const fay = await signedInAs('panellist')
    await expect(
      readRecommendations(callOf(fay), { proposal: consultation.proposalId }),
      'without a view of her own',
    ).rejects.toMatchObject({ kind: 'Conflict' })
  })

  test('refuses dissent from a recommendation that a later one replaced', async () => {
    const [older] = await readRecommendations(callOf(ann), { proposal: consultation.proposalId })
    expect(await write(bob)).toMatchObject({ number: 2 })
    await expect(dissent(callOf(ann), { recommendation: older?.id, reasons: 'No.' })).rejects.toMatchObject({
      kind: 'Conflict',
    })
  })

  test('names no response that the panel may no longer read', async () => {
    await db().response.update({ where: { id: response.id }, data: { state: 'withdrawn' } })
    const rows = await readRecommendations(callOf(ann), { proposal: consultation.proposalId })
    expect(rows.at(-1)).toMatchObject({ references: [], noLongerReadable: 1 })
  })
})
