import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { signOffConsultation } from '#lib/consultation/consultation/sign-off-consultation.ts'
import { removeEvidence } from '#lib/consultation/evidence/remove-evidence.ts'
import { saveEvidence } from '#lib/consultation/evidence/save-evidence.ts'
import { db } from '#lib/db/database.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeDraftConsultation } from '#test/factories/make-draft-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

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

const fields = {
  consultationId,
  proposalCode: 'leave-pubs-out' as string | null,
  title: 'Pubs and people',
  publisher: 'A council',
  published: '2026-05-31',
  link: 'https://example.org/pubs.pdf',
}
const evidence = async () => (await readConsultation(administrator, { id: consultationId })).evidence

describe('saveEvidence(call, fields)', () => {
  test('adds at the end, also after one was removed, and changes by id', async () => {
    const first = await saveEvidence(administrator, fields)
    await saveEvidence(administrator, { ...fields, title: 'Second', proposalCode: null, link: '/data' })
    await removeEvidence(administrator, { consultationId, id: first })
    const third = await saveEvidence(administrator, { ...fields, title: 'Third' })
    await saveEvidence(administrator, { ...fields, id: third, title: 'Last', published: '2026-06-01' })
    expect(await evidence()).toMatchObject([
      { title: 'Second', proposalCode: null, link: '/data', published: '2026-05-31' },
      { id: third, title: 'Last', proposalCode: 'leave-pubs-out', published: '2026-06-01' },
    ])
    expect(await db().auditEntry.count({ where: { action: { startsWith: 'evidence.' } } })).toBe(5)
  })

  test.each([
    ['link', 'javascript:alert(1)'],
    ['link', 'http://example.org/'],
    ['link', '//example.org/'],
    ['link', '/\\example.org/'],
    ['link', 'https://name:word@example.org/'],
    ['link', 'https://exa mple.org/'],
    ['link', ''],
    ['published', '31/05/2026'],
    ['published', '2026-02-30'],
    ['title', ''],
    ['publisher', 'A\nB'],
    ['proposalCode', 'nothing'],
  ])('refuses %s %j', async (path, value) => {
    await expect(saveEvidence(administrator, { ...fields, [path]: value })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path }],
    })
    expect(await evidence()).toEqual([])
  })

  test('is accepted once signed off, because what people should know may come late', async () => {
    await signOffConsultation(administrator, { id: consultationId })
    const id = await saveEvidence({ ...administrator, arrivedAt: new Date() }, fields)
    expect((await evidence()).map((item) => item.id)).toEqual([id])
  })

  test('is refused to others than administrators, and where there is nothing', async () => {
    await expect(saveEvidence(callOf('moderator'), fields)).rejects.toMatchObject({ kind: 'Forbidden' })
    const id = crypto.randomUUID()
    await expect(saveEvidence(administrator, { ...fields, id })).rejects.toMatchObject({ kind: 'NotFound' })
  })
})

describe('removeEvidence(call, { consultationId, id })', () => {
  test('is refused once signed off, and where there is nothing', async () => {
    const id = await saveEvidence(administrator, fields)
    const missing = { consultationId, id: crypto.randomUUID() }
    await expect(removeEvidence(administrator, missing)).rejects.toMatchObject({ kind: 'NotFound' })
    await expect(removeEvidence(callOf('moderator'), missing)).rejects.toMatchObject({ kind: 'Forbidden' })
    await signOffConsultation(administrator, { id: consultationId })
    const late = { ...administrator, arrivedAt: new Date() }
    await expect(removeEvidence(late, { consultationId, id })).rejects.toMatchObject({ kind: 'Conflict' })
  })
})
