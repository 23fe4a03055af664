import { problemDocument, problemOf } from './problem.ts'
import { requestId } from '#lib/telemetry/current-request.ts'
import { reportFault } from './report-fault.ts'

/** One event of a stream: its name, and what it says as JSON. */
export type Send = (event: string, data: unknown) => void

/** Something is sent at least this often (milliseconds), so that nobody in between takes the silence for the end. */
const alive = 15_000

/**
 * An answer of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). `work` sends them until
 * it is done; what it throws becomes the last event, `problem`, with a problem document. When the client leaves, `signal`
 * aborts.
 */
export function eventStream(
  route: string,
  leaving: AbortSignal,
  work: (signal: AbortSignal, send: Send) => Promise<void>,
): Response {
  const gone = new AbortController()
  const signal = AbortSignal.any([leaving, gone.signal])
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const write = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text))
      }
      const send: Send = (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      const beat = setInterval(() => write(': still here\n\n'), alive)
      const finish = async () => {
        try {
          await work(signal, send)
        } catch (error) {
          if (signal.aborted) return
          send('problem', problemOfFault(error, route))
        } finally {
          clearInterval(beat)
          if (!signal.aborted) controller.close()
        }
      }
      void finish()
    },
    cancel: () => gone.abort(),
  })
  // no-transform: a proxy or our own compression would hold events back to fill a block.
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

function problemOfFault(error: unknown, route: string) {
  const id = requestId()
  const problem = problemOf(error)
  if (problem === null || (error instanceof Error && error.cause !== undefined)) {
    reportFault(error, { id, route })
  }
  const detail = `Something went wrong on our side. Please quote ${id} when you tell us about it.`
  return problemDocument(problem ?? { status: 500, detail }, id)
}
