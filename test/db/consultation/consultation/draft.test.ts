import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createConsultation } from '#lib/consultation/consultation/create-consultation.ts'
import { editConsultation } from '#lib/consultation/consultation/edit-consultation.ts'
import { makePreviewLink } from '#lib/consultation/consultation/make-preview-link.ts'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { signOffConsultation } from '#lib/consultation/consultation/sign-off-consultation.ts'
import { removeProposal } from '#lib/consultation/proposal/remove-proposal.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { draftFields, makeDraftConsultation } from '#test/factories/make-draft-consultation.ts'
import { tinyMethodology, tinyPackage } from '#test/factories/tiny-package.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()
beforeAll(async () => {
  await storeTiny()
})
beforeEach(async () => {
  await db().consultation.deleteMany()
})

const administrator = callOf('administrator')
const id = 'wards-2026'
const entriesOf = (action: string) => db().auditEntry.count({ where: { action } })
const paths = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (refused: unknown) => refused,
  )
  expect(error).toMatchObject({ kind: 'Invalid' })
  const { issues } = error as { issues: { path: string }[] } // the line before has seen to that
  return issues.map(({ path }) => path).sort()
}

describe('createConsultation(call, fields)', () => {
  test('starts a draft that only administrators see, in the times of England, and records it', async () => {
    const fields = { ...draftFields(id), opensAt: '2099-06-01T09:00', closesAt: '2099-12-01T17:00' }
    expect(await createConsultation(administrator, fields)).toBe(id)
    const read = await readConsultation(administrator, { id })
    expect([read.stage, read.opensAt.toISOString(), read.closesAt.toISOString()]).toEqual([
      'draft',
      '2099-06-01T08:00:00.000Z',
      '2099-12-01T17:00:00.000Z',
    ])
    await expect(readConsultation(anyonesCall(), { id })).rejects.toMatchObject({ kind: 'NotFound' })
    const [entry] = await db().auditEntry.findMany({ where: { action: 'consultation.create' } })
    expect(entry).toMatchObject({ subject: `consultation ${id}`, consultationId: id, actorKind: 'person' })
  })

  test('names every field that cannot be used', async () => {
    const bad = {
      ...draftFields('A b'),
      title: ' \u200B',
      summary: '',
      opensAt: '2027-03-28T01:30',
      closesAt: 'soon',
    }
    expect(await paths(createConsultation(administrator, bad))).toEqual([
      'closesAt',
      'id',
      'opensAt',
      'summary',
      'title',
    ])
    const other = { ...draftFields(id), datasetId: 'wales-2019@1.0.0' }
    expect(await paths(createConsultation(administrator, other))).toEqual(['datasetId'])
  })

  test('refuses an address that is taken', async () => {
    await createConsultation(administrator, draftFields(id))
    await expect(createConsultation(administrator, draftFields(id))).rejects.toMatchObject({
      kind: 'Conflict',
      issues: [{ path: 'id' }],
    })
  })

  test('is for administrators alone, and records nothing when it refuses', async () => {
    const before = await entriesOf('consultation.create')
    for (const call of [anyonesCall(), callOf('moderator'), callOf('panellist')]) {
      await expect(createConsultation(call, draftFields(id))).rejects.toMatchObject({ kind: 'Forbidden' })
    }
    expect([await db().consultation.count(), (await entriesOf('consultation.create')) - before]).toEqual([
      0, 0,
    ])
  })
})

describe('editConsultation(call, fields)', () => {
  test('changes a draft and nothing that was signed off', async () => {
    await makeDraftConsultation(id)
    await editConsultation(administrator, { ...draftFields(id), title: 'Another title', secondOpinion: true })
    expect(await readConsultation(administrator, { id })).toMatchObject({
      title: 'Another title',
      secondOpinion: true,
    })
    await signOffConsultation(administrator, { id })
    await expect(editConsultation(administrator, draftFields(id))).rejects.toMatchObject({ kind: 'Conflict' })
    expect(await readConsultation(anyonesCall(), { id })).toMatchObject({
      title: 'Another title',
      stage: 'planned',
    })
    expect(await entriesOf('consultation.edit')).toBe(1)
  })

  test('finds nothing to change', async () => {
    await expect(editConsultation(administrator, draftFields('nothing'))).rejects.toMatchObject({
      kind: 'NotFound',
    })
  })
})

describe('makePreviewLink(call, { id })', () => {
  test('lets anyone with the newest link read the draft, and stores only a hash', async () => {
    await makeDraftConsultation(id)
    const first = await makePreviewLink(administrator, { id })
    const preview = await makePreviewLink(administrator, { id })
    expect(await readConsultation(anyonesCall(), { id, preview })).toMatchObject({ stage: 'draft' })
    await expect(readConsultation(anyonesCall(), { id, preview: first })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    const row = await db().consultation.findUniqueOrThrow({ where: { id } })
    const entries = await db().auditEntry.findMany({ where: { action: 'consultation.make_preview_link' } })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify([row, entries.map(({ subject, facts }) => [subject, facts])])).not.toContain(
      preview,
    )
    await expect(makePreviewLink(callOf('moderator'), { id })).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('signOffConsultation(call, { id })', () => {
  test('opens it at its time by itself, once, and ends the preview link', async () => {
    await makeDraftConsultation(id)
    await makePreviewLink(administrator, { id })
    const before = await entriesOf('consultation.sign_off')
    await signOffConsultation(administrator, { id })
    const { opensAt, closesAt, previewHash } = await db().consultation.findUniqueOrThrow({ where: { id } })
    expect(previewHash).toBeNull()
    const stageAt = async (moment: Date, milliseconds: number) => {
      const call: Call = { ...anyonesCall(), arrivedAt: new Date(moment.getTime() + milliseconds) }
      return (await readConsultation(call, { id })).stage
    }
    expect([await stageAt(opensAt, -1), await stageAt(opensAt, 0)]).toEqual(['planned', 'open'])
    expect([await stageAt(closesAt, -1), await stageAt(closesAt, 0)]).toEqual(['open', 'analysing'])
    await expect(signOffConsultation(administrator, { id })).rejects.toMatchObject({ kind: 'Conflict' })
    expect((await entriesOf('consultation.sign_off')) - before).toBe(1)
  })

  test('names everything that is in the way', async () => {
    const times = { opensAt: '2020-01-02T09:00', closesAt: '2020-01-01T09:00' }
    await createConsultation(administrator, { ...draftFields(id), ...times })
    expect(await paths(signOffConsultation(administrator, { id }))).toEqual([
      'closesAt',
      'opensAt',
      'proposals',
      'questions',
    ])
    expect((await readConsultation(administrator, { id })).stage).toBe('draft')
  })

  test('refuses proposals that belong to other data, and a draft whose only proposal was removed', async () => {
    const texts = tinyPackage()
    const renamed = JSON.stringify(tinyMethodology()).replace('"code":"pubs","name"', '"code":"inns","name"')
    texts.set('methodology.json', renamed)
    const other = await storeTiny('other', '1.0.0', texts)
    await makeDraftConsultation(id)
    await editConsultation(administrator, { ...draftFields(id), datasetId: other })
    expect(await paths(signOffConsultation(administrator, { id }))).toEqual([
      'proposals.leave-pubs-out.scenario.indices.cni.domain_weights.pubs',
    ])
    await removeProposal(administrator, { consultationId: id, code: 'leave-pubs-out' })
    expect(await paths(signOffConsultation(administrator, { id }))).toEqual(['proposals', 'questions'])
  })

  test('is for administrators alone', async () => {
    await makeDraftConsultation(id)
    await expect(signOffConsultation(callOf('moderator'), { id })).rejects.toMatchObject({
      kind: 'Forbidden',
    })
  })
})
