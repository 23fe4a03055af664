import { z } from 'zod'
import { OperatorError } from '#lib/errors/operator-error.ts'

/*
 * A backup is one gzip file of lines, in UTF-8, that a person can read with `zcat`:
 *
 *   {"reweighBackup":1, …}                 what it is (Header)
 *   {"table":"Person","columns":["id", …]} then the rows as PostgreSQL's COPY writes them, then a line `\.`
 *   …                                      one for each table, in an order in which they can be read back
 *   {"tables":[…],"sequences":[…]}         how many rows of each, and their digest (Manifest)
 */

/** The line after the last row of a table. COPY never writes it: a backslash in a row is always two. */
export const endOfRows = '\\.\n'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const header = z.strictObject({
  reweighBackup: z.literal(1),
  at: z.iso.datetime(),
  /** What brought the tables to this form, oldest first. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })).min(1),
  /** A known text, sealed with REWEIGH_SECRET: tells whether the secret at hand opens what is sealed in the rows. */
  sealed: z.string(),
})

const section = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })

const manifest = z.strictObject({
  tables: z.array(z.strictObject({ table: z.string(), rows: z.int().min(0), sha256 })),
  /** `value` is the last one that was given out; not `called`: the next one that will be. */
  sequences: z.array(
    z.strictObject({ sequence: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
})

export type Header = z.infer<typeof header>
export type Section = z.infer<typeof section>
export type Manifest = z.infer<typeof manifest>

/** A file that says of itself what it should not. Nothing was changed. */
export const damaged = (file: string, what: string): OperatorError =>
  new OperatorError(`${file} is no whole backup of Reweigh: ${what}. Nothing was changed.`)

function parseLine<Value>(
  schema: z.ZodType<Value>,
  line: Buffer | undefined,
  file: string,
  what: string,
): Value {
  try {
    return schema.parse(JSON.parse(line?.toString('utf8') ?? ''))
  } catch {
    throw damaged(file, `its ${what} cannot be read`)
  }
}

/** The first line of a backup. Throws OperatorError. */
export const parseHeader = (line: Buffer | undefined, file: string): Header =>
  parseLine(header, line, file, 'first line')

/** A line that begins a table, or the last line. Throws OperatorError. */
export const parsePart = (line: Buffer | undefined, file: string): Section | Manifest =>
  parseLine(z.union([section, manifest]), line, file, 'list of tables')

/** Any of the lines above, as it is written. */
export const lineOf = (part: Header | Section | Manifest): string => `${JSON.stringify(part)}\n`
