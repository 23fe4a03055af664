import { escapeIdentifier, type Client } from 'pg'

/** A table of ours, as it is copied. */
export type Table = {
  readonly name: string
  /** Without those that PostgreSQL computes itself. */
  readonly columns: readonly string[]
  /** What its rows are put in order by: the same on every server, whatever its collation. */
  readonly order: string
  /** Bytes on the disk, for how long it takes. */
  readonly size: number
}

type Row = {
  name: string
  size: number
  columns: string[]
  key: { name: string; text: boolean }[] | null
  needs: string[]
}

/**
 * Every table that holds something for good: not the counters that PostgreSQL empties itself after a crash, not the queue
 * of work in the background (another schema), and not the list of migrations, which the migrations themselves write.
 *
 * Tables come in an order in which rows can be read back: what a row refers to is there before it.
 *
 * @throws Error when tables refer to each other in a circle, or one has no primary key
 */
export async function readTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Row>(`
    SELECT t.relname AS name, pg_table_size(t.oid)::float8 AS size,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
            WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum) AS columns,
      (SELECT json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) ORDER BY k.position)
         FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int[]) WITH ORDINALITY k(number, position)
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
        WHERE i.indrelid = t.oid AND i.indisprimary) AS key,
      ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint c JOIN pg_class f ON f.oid = c.confrelid
            WHERE c.conrelid = t.oid AND c.contype = 'f' AND f.oid <> t.oid) AS needs
    FROM pg_class t
    WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND t.relpersistence = 'p'
      AND t.relname <> '_prisma_migrations'
    ORDER BY t.relname COLLATE "C"`)
  return inOrder(rows).map(({ name, size, columns, key }) => ({
    name,
    size,
    columns,
    order: orderOf(name, key),
  }))
}

function orderOf(table: string, key: Row['key']): string {
  if (key === null) throw new Error(`The table "${table}" has no primary key`)
  return key.map(({ name, text }) => escapeIdentifier(name) + (text ? ' COLLATE "C"' : '')).join(', ')
}

/** What is needed first, first. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const sorted: Row[] = []
  const placed = new Set<string>()
  let waiting = rows
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((name) => placed.has(name)))
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting[0]?.name ?? ''}`)
    for (const row of ready) placed.add(row.name)
    sorted.push(...ready)
    waiting = waiting.filter(({ name }) => !placed.has(name))
  }
  return sorted
}
