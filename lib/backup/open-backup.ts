import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { OperatorError } from '#lib/errors/operator-error.ts'
import {
  damaged,
  endOfRows,
  parseHeader,
  parsePart,
  type Header,
  type Manifest,
  type Section,
} from './backup-format.ts'
import { readLines } from './read-lines.ts'

/** A backup that is being read, from its beginning to its end. */
export type OpenBackup = {
  readonly header: Header
  /** The next table, or in the end the manifest. */
  readonly next: () => Promise<Section | Manifest>
  /** The rows of the table that `next` answered, in portions of whole rows; all of them have to be read. */
  readonly rows: () => AsyncGenerator<Buffer, void>
  readonly close: () => void
}

/** So many bytes of rows are handed on together. */
const portion = 64 * 1024

const lastLine = Buffer.from(endOfRows)

function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new OperatorError(`There is no file ${file}.`)
  if (code === 'EISDIR') return new OperatorError(`${file} is a folder.`)
  if (code === 'Z_BUF_ERROR') return damaged(file, 'it ends too early')
  return code.startsWith('Z_') ? damaged(file, 'its bytes were changed, or it is something else') : error
}

async function* explained(file: string): AsyncGenerator<Buffer, void> {
  const bytes = createReadStream(file)
  const plain = createGunzip()
  bytes.on('error', (error) => plain.destroy(error)).pipe(plain)
  try {
    yield* plain
  } catch (error) {
    throw explain(error, file)
  } finally {
    bytes.destroy()
    plain.destroy()
  }
}

/**
 * Opens a backup and reads its first line.
 *
 * @throws OperatorError, now or while reading on, when the file is none, or damaged
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const lines = readLines(explained(file))
  const line = async (): Promise<Buffer | undefined> => {
    const { value, done } = await lines.next()
    return done === true ? undefined : value
  }
  async function* rows(): AsyncGenerator<Buffer, void> {
    let held: Buffer[] = []
    let size = 0
    for (;;) {
      const row = await line()
      if (row === undefined) throw damaged(file, 'it ends in the middle of a table')
      const over = row.equals(lastLine)
      if (!over) {
        held.push(row)
        size += row.length
      }
      if (size > 0 && (over || size >= portion)) {
        yield Buffer.concat(held)
        held = []
        size = 0
      }
      if (over) return
    }
  }
  return {
    header: parseHeader(await line(), file),
    next: async () => parsePart(await line(), file),
    rows,
    close: () => void lines.return(),
  }
}
