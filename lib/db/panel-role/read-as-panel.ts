import 'server-only'
import { asServiceError } from '#lib/db/as-service-error.ts'
import { databaseErrorCode } from '#lib/db/database-error-code.ts'
import { db, type Database, type Transaction } from '#lib/db/database.ts'
import { readingScope } from '#lib/db/reading-scope.ts'
import { notBegun, waitOnce } from '#lib/db/wait-once.ts'

/** What is known of a database does not change while the program runs on it, once it is there. */
const ready = new WeakSet<Database>()

/**
 * Whether this database has the panel's role, and lets us take it. Asked again until it does.
 *
 * @throws ServiceError `Unavailable`
 */
export async function panelRoleIsReady(): Promise<boolean> {
  const database = db()
  if (ready.has(database)) return true
  const [found] = await database.$queryRaw<{ ready: boolean }[]>`
    SELECT COALESCE(bool_or(pg_has_role(current_user, oid, 'MEMBER')
      AND has_table_privilege(oid, to_regclass('"PanelResponse"'), 'SELECT')), false) AS "ready"
    FROM pg_roles WHERE rolname = 'reweigh_panel'`
  if (found?.ready === true) ready.add(database)
  return found?.ready === true
}

/** Lets the rest of a transaction read only what the panel may (lib/db/panel-role/panel-grants.ts), and change nothing. */
export async function becomePanel(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SET LOCAL TRANSACTION READ ONLY`
  await tx.$executeRaw`SET LOCAL ROLE reweigh_panel`
}

/** The whole chain of causes: Prisma wraps what PostgreSQL said, and our own error wraps Prisma's. */
const wasDenied = (error: unknown): boolean =>
  databaseErrorCode(error) === '42501' || (error instanceof Error && wasDenied(error.cause))

/**
 * Does the reading of a query of the panel with the rights of its role, in one read-only transaction: inside, `db()`
 * answers that transaction. PostgreSQL itself then refuses whatever the panel may not know. Where the role could not be
 * made the query runs with our own rights.
 *
 * @throws ServiceError `Unavailable`; Error when the query asks for something that is not in panel-grants.ts: a fault of ours
 */
export async function readAsPanel<Value>(read: () => Promise<Value>): Promise<Value> {
  if (readingScope.getStore() !== undefined || !(await panelRoleIsReady())) return read()
  try {
    const inTransaction = async (tx: Transaction) => {
      await becomePanel(tx)
      return readingScope.run(tx, read)
    }
    return await waitOnce(() => db().$transaction(inTransaction), notBegun)
  } catch (error) {
    if (!wasDenied(error)) throw asServiceError(error) // Where the transaction itself found no connection.
    throw new Error('This query asks for what the panel may not read (lib/db/panel-role/panel-grants.ts).', {
      cause: error,
    })
  }
}
