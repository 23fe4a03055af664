import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { stageOf, type Stage } from './stage-of.ts'

export type LockedConsultation = {
  readonly id: string
  readonly datasetId: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly stage: Stage
}

/**
 * Holds a consultation until the end of the transaction, so that nobody signs it off or changes it meanwhile.
 *
 * Throws ServiceError `NotFound`.
 */
export async function lockConsultation(tx: Transaction, id: string, now: Date): Promise<LockedConsultation> {
  await tx.$queryRaw`SELECT FROM "Consultation" WHERE "id" = ${id} FOR UPDATE`
  const row = await tx.consultation.findUnique({ where: { id } })
  if (row === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  const { datasetId, opensAt, closesAt } = row
  return { id, datasetId, opensAt, closesAt, stage: stageOf(row, now) }
}

/** The same for a draft. Throws ServiceError `Conflict` when it was signed off: what people rely on stays as it is. */
export async function lockDraft(tx: Transaction, id: string, now: Date): Promise<LockedConsultation> {
  const consultation = await lockConsultation(tx, id, now)
  if (consultation.stage === 'draft') return consultation
  const message = 'This consultation was signed off, so this can no longer be changed.'
  throw new ServiceError({ kind: 'Conflict', message })
}
