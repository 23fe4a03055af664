import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { asRequest } from '#lib/telemetry/current-request.ts'
import { tally } from '#lib/telemetry/tally.ts'
import { writeLog, type Level } from '#lib/telemetry/write-log.ts'
import type { Telemetry } from '#bin/telemetry/telemetry.ts'
import type { RouteOf } from './route-pattern.ts'

/** How requests are watched. */
export type Observing = {
  readonly routeOf: RouteOf
  /** Who collects figures and traces; null: nobody. */
  readonly telemetry: Telemetry | null
  /** Whether every request is a line in the log. */
  readonly logs: boolean
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Answers that say that there was too much to do are no faults: they are counted as shed. */
const turnedAway = 503

const levelOf = (status: number): Level => {
  if (status < 429 || (status > 429 && status < 500)) return 'info'
  return status === 429 || status === turnedAway ? 'warn' : 'error'
}

/** The number that web servers commonly log for a client that left before its answer was sent. */
const gone = 499

/**
 * Answers a request, and notes that it was: method, pattern of the address, status and how long it took. Nothing else of
 * it is looked at.
 */
export function observeRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { routeOf, telemetry, logs }: Observing,
  answer: () => void,
): void {
  const begun = performance.now()
  const id = randomUUID()
  const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'OTHER'
  const route = routeOf(request.url ?? '')
  const answered = (end: (facts: { method: string; route: string; status: number }) => void) => {
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : gone
      const ms = Math.round(performance.now() - begun)
      tally('requests')
      if (status >= 500 && status !== turnedAway) tally('faults')
      if (logs) writeLog(levelOf(status), 'request', { id, method, route, status, ms })
      telemetry?.recorder.request({ method, route, status, seconds: ms / 1000 })
      end({ method, route, status })
    })
    asRequest({ id, route }, answer)
  }
  if (telemetry === null) answered(() => undefined)
  else telemetry.tracer.request(id, answered)
}
