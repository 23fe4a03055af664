import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { sumsOf } from '#lib/consultation/export/sums-of.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { isSigned } from '#lib/service/signature.ts'
import { writeOut } from './write-out.ts'

/** The lines of manifest.csv, whose cells hold no commas and need no quotes: table, rows, SHA-256, signature. */
const manifestSchema = z
  .array(
    z.tuple([
      z.string().regex(/^[a-z_ ]+$/),
      z.string().regex(/^\d+$/),
      z.string().regex(/^[0-9a-f]{64}$/),
      z.string().regex(/^[0-9a-f]*$/),
    ]),
  )
  .min(2)
  .transform((lines) => lines.map(([table, , sha256, signature]) => ({ table, sha256, signature })))

const read = (file: string) =>
  readFile(file, 'utf8').catch(() => {
    throw new OperatorError(`${file} cannot be read.`)
  })

/** A CSV file as its fingerprint sees it: without the mark that spreadsheet programs need. */
const digestOf = (text: string) =>
  createHash('sha256')
    .update(text.replace(/^\u{FEFF}/u, ''))
    .digest('hex')

const linesOf = (text: string) => text.trimEnd().split('\r\n').slice(1)

async function verifyExport(folder: string, { key }: { readonly key: string }): Promise<void> {
  const text = (await read(path.join(folder, 'manifest.csv'))).replace(/^\u{FEFF}/u, '')
  const parsed = manifestSchema.safeParse(linesOf(text).map((line) => line.split(',')))
  if (!parsed.success) throw new OperatorError('manifest.csv is not the manifest of an export.')
  const tables = parsed.data.slice(0, -1)
  const signature = parsed.data.at(-1)?.signature ?? ''
  const problems: string[] = []
  for (const { table, sha256 } of tables) {
    const file = path.join(folder, `${table}.csv`)
    const found = await readFile(file, 'utf8').catch(() => null)
    if (found === null) problems.push(`${table}.csv is missing.`)
    else if (digestOf(found) !== sha256) problems.push(`${table}.csv is not as it was exported.`)
  }
  if (!isSigned(sumsOf(tables), signature, await read(key)))
    problems.push('The manifest was not signed with this key.')
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
  else await writeOut(`${tables.length} tables are as they were exported, and signed with this key.\n`)
}

/** `reweigh verify-export`: whether the files of an export are those that the site wrote. Needs no database. */
export const verifyExportCommand = new Command('verify-export')
  .description(
    'Checks the CSV files of an export against its manifest, and the manifest against its signature.',
  )
  .argument('<folder>', 'where the ZIP was unpacked')
  .requiredOption(
    '--key <file>',
    'the public key of the site, which /moderation-policy shows and reweigh signing-key prints',
  )
  .action(verifyExport)
