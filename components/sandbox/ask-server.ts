import { sandboxViewPath } from '#lib/paths/sandbox-paths.ts'
import type { Answer } from '#lib/view/sandbox/answer.ts'

/** What came of asking: an answer, or that it has to wait. `after`: seconds, when the server said how long. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'later'; readonly after: number | null; readonly offline: boolean }

/** Nobody waits longer than this for one answer, in milliseconds. */
const patience = 15_000

/**
 * Asks the server for the result of a query. Everything that may pass (too many requests, a server that restarts, a lost
 * connection) is "later"; throws only when `signal` aborts.
 */
export async function askServer(query: string, signal: AbortSignal): Promise<Reply> {
  try {
    const response = await fetch(sandboxViewPath(query), {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    })
    const body: unknown = await response.json().catch(() => null)
    if ((response.ok || response.status === 422) && isAnswer(body)) return { kind: 'answer', answer: body }
    return { kind: 'later', after: secondsIn(response.headers.get('retry-after')), offline: false }
  } catch (error) {
    if (signal.aborted) throw error
    return { kind: 'later', after: null, offline: true }
  }
}

/** Our own server made it from the same type, so its kind tells what it is. */
const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' &&
  body !== null &&
  'kind' in body &&
  ['result', 'problems'].includes(String(body.kind))

const secondsIn = (header: string | null): number | null =>
  header !== null && /^\d{1,4}$/.test(header) ? Number(header) : null
