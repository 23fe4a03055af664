import 'server-only'
import { asServiceError } from '#lib/db/as-service-error.ts'
import { db, type Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/** Each holds a connection for as long as somebody downloads; the others are for everybody else. */
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

/** Milliseconds that reading all of it may take. */
const longest = 30 * 60_000

/** A statement may take long over a large table; whoever stops reading for so long loses the connection. */
const allowLongReading = (tx: Transaction) => tx.$queryRaw`
  SELECT set_config('transaction_read_only', 'on', true), set_config('statement_timeout', '15s', true),
    set_config('idle_in_transaction_session_timeout', '120s', true)`

/**
 * A stream of bytes that are read from the database while they are sent, all from one state of it: what others change
 * meanwhile is not seen (REPEATABLE READ, READ ONLY). It is read no faster than it is taken.
 *
 * When the database goes away, or `read` throws, the stream breaks off with that error; when whoever takes it leaves,
 * reading stops. It holds one connection for as long as it runs, at most half an hour.
 *
 * @param read makes the bytes, given Prisma inside the transaction
 * @throws ServiceError `Unavailable` when too many run already
 */
export function snapshotStream(
  read: (tx: Transaction) => AsyncIterable<Uint8Array>,
): ReadableStream<Uint8Array> {
  refuseWhenBusy()
  shelf.reweighSnapshotStreams = count() + 1
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const run = async (tx: Transaction): Promise<void> => {
    await allowLongReading(tx)
    for await (const bytes of read(tx)) await writer.write(bytes)
  }
  const reading = db().$transaction(run, { isolationLevel: 'RepeatableRead', timeout: longest })
  const broken = (error: unknown) => writer.abort(asServiceError(error))
  // Whoever has left is told nothing any more.
  void reading
    .then(() => writer.close(), broken)
    .catch(() => undefined)
    .finally(() => {
      shelf.reweighSnapshotStreams = count() - 1
    })
  return readable
}
