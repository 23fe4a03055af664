import { setImmediate as nextTurn } from 'node:timers/promises'

/** Lines that are sent at once: about a millisecond of work. */
const atOnce = 500

/**
 * An answer of many lines that is made while it is sent, so that neither the memory nor anybody else's request suffers.
 *
 * When the connection is cut the client sees that the end is missing; when the client leaves, no more lines are made.
 */
export function streamedText(
  lines: Iterable<string>,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const iterator = lines[Symbol.iterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await nextTurn()
      let text = ''
      for (let count = 0; count < atOnce; count++) {
        const next = iterator.next()
        if (next.done === true) {
          controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += next.value
      }
      controller.enqueue(encoder.encode(text))
    },
  })
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store', ...headers } })
}
