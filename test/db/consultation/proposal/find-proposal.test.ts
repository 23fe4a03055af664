import { beforeEach, describe, expect, test } from 'vitest'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { findProposal } from '#lib/consultation/proposal/find-proposal.ts'
import { scoredProposals } from '#lib/consultation/proposal/scored-proposals.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { db } from '#lib/db/database.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { anyonesCall as anyone } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()
beforeEach(async () => {
  await db().consultation.deleteMany()
})

const past = { opensAt: new Date('2026-01-05T09:00:00Z'), closesAt: new Date('2026-03-02T17:00:00Z') }
const found = async (asked: object) => (await findProposal(anyone(), asked)).consultation.id
const code = 'leave-pubs-out'

describe('findProposal(call, { code })', () => {
  test('finds that of the open consultation, of one that is named, or of an older one', async () => {
    const { datasetId } = await makeConsultation({ id: 'open' })
    await makeConsultation({ id: 'old', datasetId, ...past })
    expect(await found({ code })).toBe('open')
    expect(await found({ code, consultation: 'old' })).toBe('old')
    await db().proposal.updateMany({ where: { consultationId: 'open' }, data: { code: 'another' } })
    expect(await found({ code })).toBe('old')
  })

  test('shows that of a draft only with the preview link', async () => {
    await makeConsultation({ id: 'draft', signedOffAt: null })
    const preview = newSecret()
    await db().consultation.update({ where: { id: 'draft' }, data: { previewHash: secretHash(preview) } })
    expect(await found({ code, consultation: 'draft', preview })).toBe('draft')
    for (const asked of [
      { code },
      { code, consultation: 'draft' },
      { code, consultation: 'draft', preview: 'x' },
    ]) {
      await expect(findProposal(anyone(), asked)).rejects.toMatchObject({ kind: 'NotFound' })
    }
  })

  test.each([{ code: 'nothing' }, { code, consultation: 'nothing' }])(
    'finds nothing for %j',
    async (asked) => {
      await makeConsultation()
      await expect(findProposal(anyone(), asked)).rejects.toMatchObject({ kind: 'NotFound' })
    },
  )

  test.each([{ code: '../x' }, { code: '' }, { code, consultation: 'A' }, { code, more: 1 }])(
    'refuses %j, which no address of ours says',
    async (asked) => {
      await expect(findProposal(anyone(), asked)).rejects.toMatchObject({ kind: 'Invalid' })
    },
  )
})

test('scoredProposals(consultation) scores on the version that it is about, current or not, and once only', async () => {
  const { id, datasetId } = await makeConsultation()
  await publishDataset(await storeTiny('tiny', '2.0.0'))
  const consultation = await readConsultation(anyone(), { id })
  const { dataset, isCurrent, proposals } = await scoredProposals(consultation)
  expect([dataset.id, isCurrent]).toEqual([datasetId, false])
  const [first] = proposals
  expect(first?.scored.snapshot.dataset).toMatchObject({ name: 'tiny', version: '1.0.0' })
  expect((await scoredProposals(consultation)).proposals[0]?.scored).toBe(first?.scored)
})
