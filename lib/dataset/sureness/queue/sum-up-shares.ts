import 'server-only'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { transaction } from '#lib/service/transaction.ts'
import { workerThreads } from './do-share.ts'
import { analysisOf } from './question.ts'
import { toBytes } from './stored-value.ts'

/**
 * Sums the shares of an analysis up, keeps the result and erases the shares. Does nothing for an analysis that is summed up
 * already or that nobody waits for any more.
 */
export async function sumUpShares(id: string, signal: AbortSignal): Promise<void> {
  const row = await db().analysis.findFirst({ where: { id, state: 'summing_up' } })
  if (row === null) return
  const analysis = await analysisOf(row.question)
  try {
    const found = await analysis.sumUp(workerThreads(), sharesIn(id, row.shares), signal)
    await end(id, { state: 'done', result: await toBytes(found) })
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'Unscorable') throw error
    await end(id, { state: 'refused', problem: error.message })
  }
}

/** One at a time: together they may be as large as the memory for all ranks. */
async function* sharesIn(analysisId: string, count: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < count; number++) {
    const share = await db().analysisShare.findUniqueOrThrow({
      where: { analysisId_number: { analysisId, number } },
    })
    yield share.result
  }
}

type End =
  | { readonly state: 'done'; readonly result: Uint8Array<ArrayBuffer> }
  | { readonly state: 'refused'; readonly problem: string }

async function end(id: string, data: End): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.analysis.updateMany({ where: { id, state: 'summing_up' }, data })
    if (count > 0) await tx.analysisShare.deleteMany({ where: { analysisId: id } })
  })
}
