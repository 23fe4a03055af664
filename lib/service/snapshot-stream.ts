import 'server-only'
import { readSnapshot, type SnapshotReader } from '#lib/db/snapshot-reader.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/** Each holds a connection for as long as somebody downloads. */
const mostAtOnce = 3

/** Kept on the global object (hence the cast), so that a module that is loaded twice counts together. */
const shelf = globalThis as { reweighSnapshotStreams?: number }

const count = (): number => shelf.reweighSnapshotStreams ?? 0

/**
 * Refuses when as many streams run in this process as it can spare connections for.
 *
 * @throws ServiceError `Unavailable`
 */
export function refuseWhenBusy(): void {
  if (count() < mostAtOnce) return
  const message = 'Other exports are running just now. Please try again in some minutes.'
  throw new ServiceError({ kind: 'Unavailable', message, retryAfter: 120 })
}

/**
 * A stream of bytes that are read from the database while they are sent, all from one state of it (`readSnapshot`), no
 * faster than they are taken.
 *
 * When the database goes away, or `read` throws, the stream breaks off with that error; when whoever takes it leaves,
 * reading stops.
 *
 * @param read makes the bytes
 * @param asPanel whether PostgreSQL is to refuse what the panel may not read
 * @throws ServiceError `Unavailable` when too many run already
 */
export function snapshotStream(
  read: (reader: SnapshotReader) => AsyncIterable<Uint8Array>,
  options: { readonly asPanel: boolean },
): ReadableStream<Uint8Array> {
  refuseWhenBusy()
  shelf.reweighSnapshotStreams = count() + 1
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const reading = readSnapshot(async (reader) => {
    for await (const bytes of read(reader)) await writer.write(bytes)
  }, options)
  // Whoever has left is told nothing any more.
  void reading
    .then(() => writer.close())
    .catch((error: unknown) => writer.abort(error))
    .catch(() => undefined)
    .finally(() => {
      shelf.reweighSnapshotStreams = count() - 1
    })
  return readable
}
