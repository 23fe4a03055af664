import 'server-only'
import { db, type Transaction } from '#lib/db/database.ts'
import type { EnsembleState } from '#lib/db/generated/client.ts'

/** States in which workers have something to do. */
export const activeStates: EnsembleState[] = ['waiting', 'rerunning', 'summing_up']

/** A run that is in this state, with what it is about; null when it is in another one by now: then there is nothing to do. */
export async function runIn(id: string, state: EnsembleState) {
  const run = await db().ensembleRun.findFirst({
    where: { id, state },
    include: { consultation: { select: { datasetId: true } } },
  })
  return run === null ? null : { ...run, datasetId: run.consultation.datasetId }
}

/** Brings a run from one state to another; false when it is not in that state any more, because somebody cancelled it. */
export async function moveRun(
  tx: Transaction,
  { id, from }: { id: string; from: EnsembleState },
  data: NonNullable<Parameters<Transaction['ensembleRun']['updateMany']>[0]>['data'],
): Promise<boolean> {
  const { count } = await tx.ensembleRun.updateMany({ where: { id, state: from }, data })
  return count === 1
}
