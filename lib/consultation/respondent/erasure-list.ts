import { createHash } from 'node:crypto'
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { OperatorError } from '#lib/errors/operator-error.ts'

/*
 * What was erased, in a file beside the database, so that a backup from before does not bring it back: a line of JSON for
 * each thing. A key is a hash of a random id, or the keyed hash of an address: nobody learns from it whom it is about.
 */
const erasure = z.strictObject({
  at: z.iso.datetime(),
  kind: z.enum(['response', 'draft', 'complaint', 'address']),
  key: z.string().regex(/^([0-9a-f]{64}|[\w-]{43})$/),
})

export type Erasure = z.infer<typeof erasure>

/** The key of a response, draft or complaint: SHA-256 of its id, 64 hexadecimal digits. */
export const erasureKey = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Adds lines, and returns when they are on the disk. The file is for its owner only. Throws what the file system says. */
export async function addErasures(file: string, erasures: readonly Erasure[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await appendFile(file, erasures.map((one) => `${JSON.stringify(one)}\n`).join(''), {
    mode: 0o600,
    flush: true,
  })
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

/**
 * Every line of the file, oldest first; none when there is no file.
 *
 * @throws OperatorError naming the first line that cannot be read: nothing may be left out unseen
 */
export async function readErasures(file: string): Promise<readonly Erasure[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line, at) => {
    try {
      return erasure.parse(JSON.parse(line))
    } catch {
      throw new OperatorError(
        `Line ${at + 1} of ${file} cannot be read. Correct or remove it, then run it again.`,
      )
    }
  })
}
