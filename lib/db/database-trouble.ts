import { databaseErrorCode } from './database-error-code.ts'

/**
 * What an error of the database means for the person who waits:
 * `again` another transaction was in the way, the same thing may work at once;
 * `unreachable` no answer, not in time, or from one that only reads while another takes over; `refused` wrong password, missing database; `full` no space left.
 */
export type DatabaseTrouble = 'again' | 'unreachable' | 'refused' | 'full'

const codes: readonly (readonly [DatabaseTrouble, RegExp])[] = [
  ['again', /^(40001|40P01|P2034|TransactionWriteConflict)$/],
  ['full', /^(53100|ENOSPC)$/],
  ['refused', /^(28...|3D000|42501|P1000|P1003|P1010)$/],
  ['unreachable', /^(08...|53[23]00|55P03|57014|57P0.|58030|25006|25P0[34])$/],
  ['unreachable', /^(P1001|P1002|P1008|P1017|P2024|P2028)$/],
  ['unreachable', /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TlsConnectionError)$/],
  ['unreachable', /^(ECONN(REFUSED|RESET)|ETIMEDOUT|E(HOST|NET)UNREACH|EPIPE|ENOTFOUND|EAI_AGAIN)$/],
]

/** node-postgres gives these no code. */
const unnamed =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/

/**
 * Sorts an error of PostgreSQL, node-postgres or Prisma.
 *
 * @returns undefined for everything that is a fault in our own statement or no database error at all
 * @example databaseTrouble(Object.assign(new Error(), { code: '53100' })) // "full"
 */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (error instanceof AggregateError) return databaseTrouble(error.errors[0])
  const code = databaseErrorCode(error)
  const known = codes.find(([, pattern]) => code !== undefined && pattern.test(code))
  if (known) return known[0]
  return error instanceof Error && unnamed.test(error.message) ? 'unreachable' : undefined
}
