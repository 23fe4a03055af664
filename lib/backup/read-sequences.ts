import { escapeIdentifier, type Client } from 'pg'
import type { Manifest } from './backup-format.ts'

type Sequences = Manifest['sequences']

const names = (client: Client) =>
  client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace ORDER BY relname COLLATE "C"`,
  )

/** Where every sequence of ours stands. */
export async function readSequences(client: Client): Promise<Sequences> {
  const sequences: Sequences = []
  for (const { name } of (await names(client)).rows) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${escapeIdentifier(name)}`,
    )
    for (const row of rows) sequences.push({ sequence: name, ...row })
  }
  return sequences
}

/** Puts every sequence where it stood. */
export async function setSequences(client: Client, sequences: Sequences): Promise<void> {
  for (const { sequence, value, called } of sequences) {
    const name = escapeIdentifier(sequence)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, called])
  }
}
