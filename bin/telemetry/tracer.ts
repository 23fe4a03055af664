import { AsyncLocalStorage } from 'node:async_hooks'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api'

/** What is noted of a request when it has been answered: patterns and numbers. */
export type RequestFacts = { readonly method: string; readonly route: string; readonly status: number }

export type RequestTracer = {
  /** Answers a request as the beginning of a trace. `end` is called when it has been answered. */
  readonly request: <Value>(id: string, work: (end: (facts: RequestFacts) => void) => Value) => Value
  readonly span: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>
}

/**
 * Traces of requests: one span for each request and, inside it, one for each question to the database and the like.
 *
 * Spans are made here alone. OpenTelemetry's own switch for a whole process stays off, because what other packages would
 * write by themselves holds addresses with their queries (docs/operating.md). A trace that the outside began is not
 * continued: nobody outside chooses which requests are traced.
 */
export function createRequestTracer(tracer: Tracer): RequestTracer {
  const current = new AsyncLocalStorage<Context>()
  return {
    request: (id, work) => {
      const span = tracer.startSpan('request', {
        kind: SpanKind.SERVER,
        attributes: { 'reweigh.request_id': id },
      })
      return current.run(trace.setSpan(ROOT_CONTEXT, span), () =>
        work(({ method, route, status }) => {
          span.updateName(`${method} ${route}`)
          span.setAttributes({
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': status,
          })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        }),
      )
    },
    span: async (name, work) => {
      const parent = current.getStore()
      if (parent === undefined) return work()
      const span = tracer.startSpan(name, {}, parent)
      try {
        return await current.run(trace.setSpan(parent, span), work)
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR }) // Without its message, which may repeat what was sent.
        throw error
      } finally {
        span.end()
      }
    },
  }
}
