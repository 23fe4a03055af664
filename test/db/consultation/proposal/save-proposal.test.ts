import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { datasetForEditing } from '#lib/consultation/consultation/dataset-for-editing.ts'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { signOffConsultation } from '#lib/consultation/consultation/sign-off-consultation.ts'
import { moveProposal } from '#lib/consultation/proposal/move-proposal.ts'
import { removeProposal } from '#lib/consultation/proposal/remove-proposal.ts'
import { saveProposal } from '#lib/consultation/proposal/save-proposal.ts'
import { forgetDatasets } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeDraftConsultation, proposalFields } from '#test/factories/make-draft-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

// The settings are read once: from the first import on there is one connection.
vi.hoisted(() => vi.stubEnv('REWEIGH_DATABASE_CONNECTIONS', '1'))

freshDatabase()
const consultationId = 'wards-2026'
const administrator = callOf('administrator')
beforeAll(async () => {
  await storeTiny()
})
beforeEach(async () => {
  await db().consultation.deleteMany()
  await makeDraftConsultation(consultationId)
})

const proposals = async () => (await readConsultation(administrator, { id: consultationId })).proposals

describe('saveProposal(call, fields)', () => {
  test('adds at the end, changes by code, and stores every way to write a scenario as one', async () => {
    const other = proposalFields(consultationId, 'halls-alone')
    const scenario = { indices: { cni: { domain_weights: { pubs: 0, halls: 700 } } } }
    await saveProposal(administrator, { ...other, scenario })
    await saveProposal(administrator, { ...proposalFields(consultationId), title: 'Pubs no more' })
    const [first, second] = await proposals()
    expect([first?.title, first?.position, second?.code, second?.position]).toEqual([
      'Pubs no more',
      1,
      'halls-alone',
      2,
    ])
    expect(second?.scenario).toEqual(first?.scenario)
    expect(await db().auditEntry.count({ where: { action: 'proposal.save' } })).toBeGreaterThanOrEqual(3)
  })

  test('refuses a new one whose code is taken, and leaves the other as it was', async () => {
    const fields = { ...proposalFields(consultationId), title: 'Another one', isNew: true }
    await expect(saveProposal(administrator, fields)).rejects.toMatchObject({
      kind: 'Conflict',
      issues: [{ path: 'code' }],
    })
    expect((await proposals()).map(({ title }) => title)).toEqual(['Leave pubs out'])
  })

  test('needs no second connection inside its transaction', async () => {
    expect(env().REWEIGH_DATABASE_CONNECTIONS).toBe(1)
    forgetDatasets()
    await saveProposal(administrator, { ...proposalFields(consultationId), title: 'With one connection' })
    forgetDatasets()
    await signOffConsultation(administrator, { id: consultationId })
    expect((await proposals())[0]?.title).toBe('With one connection')
  })

  test.each([
    [
      'a code that these data do not have',
      { indices: { cni: { domain_weights: { inns: 0 } } } },
      'scenario.indices.cni.domain_weights.inns',
    ],
    ['nothing that changes', { cuts: { cni: 0.4 } }, 'scenario'],
    [
      'choices that do not work together',
      { indices: { cni: { domain_weights: { pubs: 0, halls: 0 } } } },
      'scenario.indices.cni.domain_weights',
    ],
    ['no scenario at all', 'pubs=0', 'scenario'],
  ])('refuses %s', async (_name, scenario, path) => {
    await expect(
      saveProposal(administrator, { ...proposalFields(consultationId), scenario }),
    ).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path }],
    })
    expect((await proposals())[0]?.scenario).toMatchObject({
      indices: { cni: { domain_weights: { pubs: 0 } } },
    })
  })

  test('is refused once signed off, to others than administrators, and where there is nothing', async () => {
    const fields = proposalFields(consultationId)
    await expect(saveProposal(callOf('moderator'), fields)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(saveProposal(administrator, proposalFields('nothing'))).rejects.toMatchObject({
      kind: 'NotFound',
    })
    await signOffConsultation(administrator, { id: consultationId })
    await expect(saveProposal(administrator, fields)).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('removeProposal(call, { consultationId, code })', () => {
  test('takes it out with the questions about it, and moves the others up', async () => {
    await saveProposal(administrator, proposalFields(consultationId, 'second'))
    await removeProposal(administrator, { consultationId, code: 'leave-pubs-out' })
    const read = await readConsultation(administrator, { id: consultationId })
    expect(read.proposals.map(({ code, position }) => [code, position])).toEqual([['second', 1]])
    expect(read.questions).toEqual([])
    expect(await db().auditEntry.count({ where: { action: 'proposal.remove' } })).toBe(1)
  })

  test('is refused once signed off, and where there is nothing', async () => {
    const asked = { consultationId, code: 'leave-pubs-out' }
    await expect(removeProposal(administrator, { ...asked, code: 'nothing' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    await expect(removeProposal(callOf('panellist'), asked)).rejects.toMatchObject({ kind: 'Forbidden' })
    await signOffConsultation(administrator, { id: consultationId })
    await expect(removeProposal(administrator, asked)).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('moveProposal(call, { consultationId, code, to })', () => {
  const codes = async (id: string) =>
    (await db().proposal.findMany({ where: { consultationId: id }, orderBy: { position: 'asc' } })).map(
      ({ code, position }) => `${position} ${code}`,
    )

  test('puts a proposal one place earlier or later, and does nothing at the ends', async () => {
    const { id } = await makeDraftConsultation('to-be-ordered')
    await saveProposal(callOf('administrator'), proposalFields(id, 'second'))
    await saveProposal(callOf('administrator'), proposalFields(id, 'third'))
    const move = (code: string, to: string) =>
      moveProposal(callOf('administrator'), { consultationId: id, code, to })
    await move('third', 'earlier')
    expect(await codes(id)).toEqual(['1 leave-pubs-out', '2 third', '3 second'])
    await move('third', 'earlier')
    await move('third', 'earlier')
    await move('second', 'later')
    expect(await codes(id)).toEqual(['1 third', '2 leave-pubs-out', '3 second'])
    const entries = await db().auditEntry.findMany({ where: { action: 'proposal.move', consultationId: id } })
    expect(entries.map(({ facts }) => facts)).toEqual([{ position: 2 }, { position: 1 }])
    await expect(move('nothing', 'later')).rejects.toMatchObject({ kind: 'NotFound' })
    const asModerator = { consultationId: id, code: 'second', to: 'earlier' }
    await expect(moveProposal(callOf('moderator'), asModerator)).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

test('datasetForEditing gives the data of a consultation to whoever may change it, and names an id that is none', async () => {
  expect((await datasetForEditing(administrator, { consultationId })).snapshot.areas.count).toBeGreaterThan(0)
  await expect(datasetForEditing(callOf('panellist'), { consultationId })).rejects.toMatchObject({
    refusal: { kind: 'Forbidden' },
  })
  await expect(datasetForEditing(administrator, { consultationId: '\0' })).rejects.toMatchObject({
    refusal: { kind: 'Invalid', issues: [{ path: 'consultationId' }] },
  })
})
