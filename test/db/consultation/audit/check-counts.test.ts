import { expect, test } from 'vitest'
import { agrees, checkCounts } from '#lib/consultation/audit/check-counts.ts'
import { transaction } from '#lib/service/transaction.ts'
import { appendAudit } from '#lib/service/audit/append-audit.ts'
import { db } from '#lib/db/database.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'
import { runCommand } from '#test/support/run-command.ts'

const database = freshDatabase()

const administrator = callOf('administrator')
const record = (consultationId: string, id: string) =>
  transaction((tx) =>
    appendAudit(tx, {
      ...{ call: anyonesCall(), action: 'response.send' },
      ...{ subject: `response ${id}`, consultationId },
    }),
  )
/** A response as it is after it was sent. */
async function received(consultation: MadeConsultation) {
  const made = await makeResponse(consultation)
  await record(consultation.id, made.id)
  return made
}
const counted = async (id: string) =>
  (await checkCounts(administrator, {})).find(({ consultation }) => consultation === id)

test('checkCounts(call, {}) agrees over each consultation by itself, also over an empty one', async () => {
  const [full, empty] = [await makeConsultation(), await makeConsultation()]
  await received(full)
  await received(full)
  expect(await counted(full.id)).toMatchObject({ sent: 2, receipts: 2, recorded: 2 })
  expect(await counted(empty.id)).toMatchObject({ sent: 0, receipts: 0, recorded: 0 })
  expect((await checkCounts(administrator, {})).every(agrees)).toBe(true)
  await expect(checkCounts(anyonesCall(), {})).rejects.toMatchObject({ kind: 'Forbidden' })
})

test('checkCounts(call, {}) names what is stored and not recorded, and what was received and is lost', async () => {
  const consultation = await makeConsultation()
  const lost = await received(consultation)
  const unrecorded = await makeResponse(consultation)
  await db().response.delete({ where: { id: lost.id } })
  const found = await counted(consultation.id)
  // One is missing and one too many: the counts alone agree.
  expect(found).toMatchObject({
    sent: 1,
    recorded: 1,
    withoutEntry: [unrecorded.reference],
    missing: [lost.id],
  })
  expect(found && agrees(found)).toBe(false)
})

test('`reweigh check` says every count, and exits with 1 and each response that differs', async () => {
  const { code, out, problems } = await runCommand(['check'], { DATABASE_URL: database.url })
  expect(code).toBe(1)
  expect(out.split('\n')[0]).toBe('consultation\tsent\treceipts\trecorded')
  expect(out.split('\n').filter(Boolean)).toHaveLength(1 + (await db().consultation.count()))
  expect(problems.join('\n')).toContain('is not in the record.')
  expect(problems.join('\n')).toContain('was received and is not stored.')
})
