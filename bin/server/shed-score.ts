import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '#lib/env/env.ts'
import { requestId } from '#lib/telemetry/current-request.ts'
import { tally } from '#lib/telemetry/tally.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { problemDocument, problemFor, problemType } from '#lib/web/problem.ts'
import { fixedHeaders } from './fixed-headers.ts'
import { createScorePlaces } from './score-places.ts'

/** Addresses behind which a scenario is scored for whoever asks. */
const scores = /^\/(api\/v1\/(score|areas)|sandbox\/(view|scenario)|map\/view)(?=[/?]|$)/

/** Milliseconds that a place is held at most: a score is refused after a second of waiting and stopped after two more. */
const longest = 3000

/**
 * Refuses scores while as many have been let in as the queue would take (lib/web/score-queue.ts), before any of the work of
 * letting another one in: in a flood the refusals must not take the time of the answers.
 *
 * @returns a function that answers a request that is refused, and says whether it has
 */
export function scoreShedder(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const places = createScorePlaces({
    perClient: env().REWEIGH_SCORES_PER_CLIENT,
    total: env().REWEIGH_SCORES_IN_FLIGHT,
  })
  return (request, response) => {
    const { url = '', headers } = request
    const mayBeKept = headers['if-none-match'] !== undefined // and then nothing need be scored
    if (mayBeKept || !scores.test(url)) return false
    const place = places.take(clientOf(headers['x-forwarded-for']?.toString()))
    if ('giveBack' in place) {
      const { giveBack } = place
      // What came at once is here by then; who sends slowly takes a place from nobody, and the queue is the judge.
      setImmediate(() => request.complete || giveBack())
      const late = setTimeout(giveBack, longest)
      response.once('close', () => {
        clearTimeout(late)
        giveBack()
      })
      return false
    }
    tally('shed', 'scores')
    const problem = problemFor(place.refusal)
    response
      .writeHead(problem.status, {
        ...fixedHeaders(headers),
        ...problem.headers,
        'content-type': problemType,
        'cache-control': 'no-store',
      })
      .end(JSON.stringify(problemDocument(problem, requestId())))
    return true
  }
}
