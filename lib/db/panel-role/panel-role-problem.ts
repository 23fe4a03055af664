import { Client } from 'pg'
import { explainDatabaseError } from '#lib/db/explain-database-error.ts'
import { panelRole } from './panel-grants.ts'

/**
 * What the operator should know about the panel's role, in words; null when all is well.
 *
 * @throws OperatorError when the database does not answer
 */
export async function panelRoleProblem(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  try {
    await client.connect()
    const { rows } = await client.query<{ ours: boolean }>(
      `SELECT COALESCE(bool_or(pg_has_role(current_user, oid, 'MEMBER')), false) AS ours
         FROM pg_roles WHERE rolname = $1`,
      [panelRole],
    )
    if (rows[0]?.ours) return null
    return `The database user of DATABASE_URL may not make the role ${panelRole}, so PostgreSQL does not check what the expert panel reads; the program alone does. docs/runbooks/running.md says how to make it.`
  } catch (error) {
    throw explainDatabaseError(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}
