import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** One file inside a ZIP, made while it is written. */
export type ZipEntry = { readonly path: string; readonly text: AsyncIterable<string> | Iterable<string> }

/** Characters that are packed at once. */
const atOnce = 64 * 1024

/** Joins small texts, and turns them into bytes. */
async function* inPieces(text: ZipEntry['text']): AsyncGenerator<Buffer> {
  let piece = ''
  for await (const part of text) {
    piece += part
    if (piece.length < atOnce) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}

/**
 * A ZIP of files that are made one after the other, as fast as somebody reads it and no faster. The list of its files is
 * its last part, so a ZIP that was cut short does not open.
 *
 * @param at when its files were made, as a ZIP says it
 * @throws whatever making a file throws
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const out = zip.outputStream.pipe(new PassThrough())
  zip.on('error', (error: Error) => out.destroy(error))
  let file: Readable | undefined
  const fill = async () => {
    for await (const { path, text } of entries) {
      file = Readable.from(inPieces(text), { objectMode: false })
      const written = finished(file)
      zip.addReadStream(file, path, { mtime: at })
      await written
    }
    zip.end()
  }
  const filling = fill().catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  try {
    for await (const bytes of out) {
      if (!(bytes instanceof Uint8Array)) throw new Error('A ZIP is bytes.')
      yield bytes
    }
  } finally {
    out.destroy()
    file?.destroy()
    await filling
  }
}
