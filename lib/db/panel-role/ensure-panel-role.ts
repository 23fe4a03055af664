import { createHash } from 'node:crypto'
import { escapeIdentifier, escapeLiteral, type Client } from 'pg'
import { databaseErrorCode } from '#lib/db/database-error-code.ts'
import { panelGrants, panelRole } from './panel-grants.ts'

/** Not ours to do: another one may. */
const mayNot = '42501'
/** Made by somebody else at the same moment. */
const isThere = ['42710', '23505']

/** Does something that this database user may not be allowed to do; answers whether it is done. */
async function attempt(client: Client, statement: string): Promise<boolean> {
  try {
    await client.query(statement)
    return true
  } catch (error) {
    const code = databaseErrorCode(error) ?? ''
    if (code === mayNot) return false
    if (isThere.includes(code)) return true
    throw error
  }
}

async function haveRole(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ is_there: boolean; ours: boolean }>(
    `SELECT count(*) > 0 AS is_there, COALESCE(bool_or(pg_has_role(current_user, oid, 'MEMBER')), false) AS ours
       FROM pg_roles WHERE rolname = $1`,
    [panelRole],
  )
  if (!rows[0]?.is_there && !(await attempt(client, `CREATE ROLE ${panelRole} NOLOGIN`))) return false
  return rows[0]?.ours === true || attempt(client, `GRANT ${panelRole} TO CURRENT_USER`)
}

/** What there is of the list: a database that is being brought up to date may not have all of it yet. */
async function grants(client: Client, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'v') ORDER BY c.relname, a.attnum`,
    [schema],
  )
  const columnsOf = new Map<string, Set<string>>()
  for (const { table, column } of rows) columnsOf.set(table, (columnsOf.get(table) ?? new Set()).add(column))
  const whole = panelGrants.whole.filter((table) => columnsOf.has(table))
  const parts = Object.entries(panelGrants.columns).map(([table, columns]) => {
    const found = columns.filter((column) => columnsOf.get(table)?.has(column))
    return found.length === 0 ? '' : `GRANT SELECT (${names(found)}) ON ${names([table])} TO ${panelRole}`
  })
  return [`GRANT SELECT ON ${names(whole)} TO ${panelRole}`, ...parts.filter((text) => text !== '')]
}

const names = (all: readonly string[]): string => all.map(escapeIdentifier).join(', ')

/**
 * Makes the role of the expert panel, where this database user may, and gives it what the list says and nothing else.
 * Does nothing when that is so already (a comment on the view "PanelResponse" remembers), nor before there is a panel.
 *
 * A user who may not make roles goes on without; `npm start` says so (`panelRoleProblem`).
 *
 * @param changed whether tables were changed just now, so that everything is given anew
 */
export async function ensurePanelRole(client: Client, { changed }: { changed: boolean }): Promise<void> {
  const { rows } = await client.query<{ schema: string; done: string | null; panel: boolean }>(
    `SELECT quote_ident(current_schema()) AS schema, to_regclass('"PanelResponse"') IS NOT NULL AS panel,
            obj_description(to_regclass('"PanelResponse"'), 'pg_class') AS done`,
  )
  const [{ schema, done, panel } = { schema: '', done: null, panel: false }] = rows
  if (!panel || !(await haveRole(client))) return
  const statements = [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${panelRole}`,
    `GRANT USAGE ON SCHEMA ${schema} TO ${panelRole}`,
    ...(await grants(client, schema)),
  ]
  const digest = createHash('sha256').update(statements.join(';')).digest('hex')
  if (done === digest && !changed) return
  const remember = `COMMENT ON VIEW "PanelResponse" IS ${escapeLiteral(digest)}`
  await client.query(['BEGIN', ...statements, remember, 'COMMIT'].join(';\n'))
}
