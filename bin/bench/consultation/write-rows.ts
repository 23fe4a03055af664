import { escapeIdentifier, type Client } from 'pg'

/**
 * Adds rows to a table, all of one call by one statement. Every row has the same columns; PostgreSQL itself turns the
 * values into each column's type.
 */
export async function writeRows(
  client: Client,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).map(escapeIdentifier).join(', ')
  const name = escapeIdentifier(table)
  await client.query(
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${name}, $1::json)`,
    [JSON.stringify(rows)],
  )
}

/**
 * Takes the indexes of tables away but for those that keep rows apart, and answers how to make them again: rows are
 * written several times faster without them.
 */
export async function dropIndexes(client: Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relname = ANY($1) AND NOT i.indisunique`,
    [tables],
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${escapeIdentifier(name)}`)
  return async () => {
    for (const { definition } of rows) await client.query(definition)
  }
}
