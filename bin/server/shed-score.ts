import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestId } from '#lib/telemetry/current-request.ts'
import { tally } from '#lib/telemetry/tally.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { problemDocument, problemFor, problemType } from '#lib/web/problem.ts'
import { scoreRefusal } from '#lib/web/score-queue.ts'

/** Addresses behind which a scenario is scored for whoever asks. */
const scores = /^\/(api\/v1\/(score|areas)|sandbox\/(view|scenario)|map\/view)(?=[/?]|$)/

/**
 * Refuses a score that the queue would refuse anyway, before any of the work of letting the request in: in a flood the
 * refusals must not take the time of the answers. The queue stays the judge (lib/web/score-queue.ts).
 *
 * @returns whether it has answered
 */
export function shedScore({ url = '', headers }: IncomingMessage, response: ServerResponse): boolean {
  const mayBeKept = headers['if-none-match'] !== undefined // and then nothing need be scored
  if (mayBeKept || !scores.test(url)) return false
  const refusal = scoreRefusal(clientOf(headers['x-forwarded-for']?.toString()))
  if (refusal === null) return false
  tally('shed', 'scores')
  const problem = problemFor(refusal)
  response
    .writeHead(problem.status, {
      ...problem.headers,
      'content-type': problemType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(JSON.stringify(problemDocument(problem, requestId())))
  return true
}
