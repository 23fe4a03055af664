import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { asServiceError } from '#lib/db/as-service-error.ts'
import { databaseTrouble } from '#lib/db/database-trouble.ts'
import { db, type Transaction } from '#lib/db/database.ts'
import { notBegun, waitOnce } from '#lib/db/wait-once.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const attempts = 4
const usualSeconds = 10

/** A long piece of work (an import) may also take long over one statement, and think between two. */
const allowLongStatements = (tx: Transaction, seconds: number) => tx.$queryRaw`
  SELECT set_config('statement_timeout', ${`${seconds}s`}, true),
         set_config('idle_in_transaction_session_timeout', ${`${seconds}s`}, true)`

/**
 * Runs `change` in one transaction: all of it happens or nothing.
 *
 * When another transaction was in the way (SQLSTATE 40001 or 40P01) it is run again, at most three times,
 * after a short random wait. So `change` may do nothing but talk to the database.
 *
 * @param change what to do, given Prisma inside the transaction
 * @param seconds how long it may take in all; 10 unless told
 * @returns what `change` returned
 * @throws ServiceError `Conflict` when others were in the way every time, `Unavailable` without a database,
 *   and whatever `change` throws
 * @example await transaction((tx) => tx.datasetPublication.create({ data: { datasetId } }))
 */
export async function transaction<Value>(
  change: (tx: Transaction) => Promise<Value>,
  { seconds = usualSeconds }: { seconds?: number } = {},
): Promise<Value> {
  const run = async (tx: Transaction) => {
    if (seconds > usualSeconds) await allowLongStatements(tx, seconds)
    return change(tx)
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await waitOnce(() => db().$transaction(run, { timeout: seconds * 1000 }), notBegun)
    } catch (error) {
      if (databaseTrouble(error) !== 'again') throw asServiceError(error)
      if (attempt === attempts) {
        throw new ServiceError(
          {
            kind: 'Conflict',
            message: 'Others changed the same thing at the same moment. Please try again.',
          },
          { cause: error },
        )
      }
      await sleep(Math.random() * 20 * 2 ** attempt)
    }
  }
}
