import { requestId } from '#lib/telemetry/current-request.ts'
import { reportFault } from './report-fault.ts'

/** What a file that is made while it is sent is called, and of which type. */
type Sent = {
  readonly name: string
  readonly type: string
  readonly route: string
  /** Beside the usual ones; nobody may keep the answer unless they say so. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * An answer of bytes that are made while they are sent, no faster than they are taken, to be kept as a file.
 *
 * When making them fails on the way, the fault is a line in the log and the connection is broken off, so that the client
 * sees that the end is missing; when the client leaves, no more is made.
 *
 * @param name of the file: letters, digits, `.`, `-` and `_`
 */
export function streamedBytes(
  bytes: AsyncIterable<Uint8Array>,
  { name, type, route, headers = {} }: Sent,
): Response {
  const iterator = bytes[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const next = await iterator.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      } catch (error) {
        reportFault(error, { id: requestId(), route })
        controller.error(error)
      }
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
