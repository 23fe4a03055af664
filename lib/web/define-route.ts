import { unstable_rethrow } from 'next/navigation'
import type { Result } from '#lib/result/result.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { requestId } from '#lib/telemetry/current-request.ts'
import { clientOf } from './client-of.ts'
import { problemOf, problemResponse } from './problem.ts'
import { readBody } from './read-body.ts'
import { reportFault } from './report-fault.ts'

/** One request, as a route handler needs it. */
export type Call<Name extends string = never> = {
  readonly request: Request
  readonly url: URL
  /** Path and query exactly as they were asked for, where `url` has lost what Next keeps for itself (bin/server). */
  readonly target: string
  /** The parts of the address that the route's folders name, decoded. */
  readonly params: Readonly<Record<Name, string>>
  /** Who asks, for limits: see `clientOf`. */
  readonly client: string
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal
}

type Answer<Name extends string> = (call: Call<Name>) => Response | Promise<Response>
type Answers<Name extends string> = { readonly GET?: Answer<Name>; readonly POST?: Answer<Name> }
type Context<Name extends string> = { readonly params: Promise<Record<Name, string>> }
type Handler<Name extends string> = (request: Request, context: Context<Name>) => Promise<Response>
type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * The handlers of one address of the HTTP interface, for all methods: those given, and a proper refusal for the rest.
 *
 * Whatever an answer throws becomes a problem document here and nowhere else; what nobody foresaw becomes a 500 with an
 * id only. That, and every refusal that has a cause (a database that is away), is a line in the log.
 * @example export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({ GET: () => json({ status: 'alive' }) })
 */
export function defineRoute<Name extends string = never>(
  answers: Answers<Name>,
): Readonly<Record<Method, Handler<Name>>> {
  const allow = [...(answers.GET ? ['GET', 'HEAD'] : []), 'OPTIONS', ...(answers.POST ? ['POST'] : [])].join(
    ', ',
  )
  const refuse: Answer<Name> = ({ request }) =>
    problemResponse(
      { status: 405, detail: `${request.method} is not possible here; ${allow} are.`, headers: { allow } },
      requestId(),
    )
  const read = handler(answers.GET ?? refuse)
  const refused = handler(refuse)
  return {
    GET: read,
    HEAD: read,
    OPTIONS: handler(() => new Response(null, { status: 204, headers: { allow } })),
    POST: handler(answers.POST ?? refuse),
    PUT: refused,
    PATCH: refused,
    DELETE: refused,
  }
}

/** An answer to a request with a JSON body. `parse` checks the body once; see `readBody` for what is refused before. */
export function withBody<Body, Name extends string = never>(
  parse: (value: unknown) => Result<Body>,
  answer: (call: Call<Name> & { readonly body: Body }) => Response | Promise<Response>,
): Answer<Name> {
  return async (call) => answer({ ...call, body: await readBody(call.request, parse) })
}

/** The client has gone: nobody reads this. The number is what web servers commonly log for it. */
const gone = () => new Response(null, { status: 499 })

function handler<Name extends string>(answer: Answer<Name>): Handler<Name> {
  return async (request, context) => {
    const url = new URL(request.url)
    try {
      const params = await context.params
      const { headers, signal } = request
      const target = headers.get('x-request-target') ?? url.pathname + url.search
      return await answer({
        request,
        url,
        target,
        params,
        client: clientOf(headers.get('x-forwarded-for')),
        signal,
      })
    } catch (error) {
      unstable_rethrow(error) // To the page for signing in, or 403: Next answers that.
      if (request.signal.aborted) return gone()
      return refusal(error, request.method)
    }
  }
}

/** What a program that holds to docs/api.md is never answered. */
const bad = new Set([400, 413, 415])

function refusal(error: unknown, route: string): Response {
  const id = requestId()
  const problem = problemOf(error)
  const expected = problem !== null && !(error instanceof Error && error.cause !== undefined)
  if (!expected) reportFault(error, { id, route })
  if (problem !== null) {
    if (bad.has(problem.status)) noteSecurity('refused', { status: problem.status, why: 'input' })
    return problemResponse(problem, id)
  }
  const detail = `Something went wrong on our side. Please quote ${id} when you tell us about it.`
  return problemResponse({ status: 500, detail }, id)
}
