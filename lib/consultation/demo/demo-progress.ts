import 'server-only'
import { z } from 'zod'
import { lockConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import { db } from '#lib/db/database.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { demoConsultationId as consultationId } from './demo-id.ts'

const begun = 'consultation.seed_responses'
const finished = 'consultation.seed_responses_finished'
const subject = `consultation ${consultationId}`

/** Takes the task, once for all times: the consultation is open and empty, and nobody took it before. */
export const beginDemoResponses = defineVerb({
  name: begun,
  permission: 'consultation.seed',
  input: z.strictObject({ responses: z.int() }),
  change: async (tx, facts, { arrivedAt }) => {
    const { stage } = await lockConsultation(tx, consultationId, arrivedAt)
    const responses = await tx.response.count({ where: { consultationId } })
    const before = await tx.auditEntry.count({ where: { consultationId, action: begun } })
    if (stage !== 'open' || responses > 0 || before > 0) return { value: null, entry: null }
    return { value: null, entry: { subject, consultationId, facts } }
  },
})

/** Says that everything is there, so that nothing is looked for at the next start. */
export const finishDemoResponses = defineVerb({
  name: finished,
  permission: 'consultation.seed',
  input: z.strictObject({}),
  change: () => Promise.resolve({ value: null, entry: { subject, consultationId } }),
})

/** When the task was taken, of one that is not finished; null = nobody took it, or it is done. */
export async function unfinishedSince(): Promise<Date | null> {
  const entries = await db().auditEntry.findMany({
    where: { consultationId, action: { in: [begun, finished] } },
    select: { action: true, at: true },
  })
  if (entries.some(({ action }) => action === finished)) return null
  return entries[0]?.at ?? null
}
