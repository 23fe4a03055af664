import { STATUS_CODES } from 'node:http'
import { ServiceError, type Refusal } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'

/** An answer that says no, before it becomes a problem document. */
export type Problem = {
  readonly status: number
  /** What is wrong with this request, for the person who sent it. */
  readonly detail: string
  readonly issues?: readonly Issue[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown for what only HTTP knows: a body that is too large or of the wrong type, a method that is not there. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The only place where a refusal gets its status. */
const statusOf: Readonly<Record<Refusal['kind'], number>> = {
  Invalid: 400,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  Unscorable: 422,
  TooMany: 429,
  Unavailable: 503,
}

/** What an error says to the person outside; null for a fault of ours, of which nothing is told but an id. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem
  return error instanceof ServiceError ? problemFor(error.refusal) : null
}

/** What a refusal says to the person outside. */
export const problemFor = (refusal: Refusal): Problem => ({
  status: statusOf[refusal.kind],
  detail: refusal.message,
  issues: 'issues' in refusal ? (refusal.issues ?? []) : [],
  ...('retryAfter' in refusal ? { headers: { 'retry-after': String(refusal.retryAfter) } } : {}),
})

/** So many problems are named one by one; a hostile body has tens of thousands. */
const mostIssues = 200

/** Each problem once: a schema may find the same one for two reasons. */
function bounded(all: readonly Issue[]): readonly Issue[] {
  const issues = [...new Map(all.map((issue) => [`${issue.path}\n${issue.message}`, issue])).values()]
  const more = issues.length - mostIssues
  if (more <= 0) return issues
  return [...issues.slice(0, mostIssues), { path: '', message: `and ${more} more problems` }]
}

/** The media type of a problem document (RFC 9457). */
export const problemType = 'application/problem+json'

/**
 * A problem document (RFC 9457). `id` names this one answer, for asking about it.
 *
 * The type is `about:blank`: the status says all there is to say about the kind of problem, the issues say the rest.
 */
export const problemDocument = ({ status, detail, issues = [] }: Problem, id: string) => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  detail,
  instance: `urn:uuid:${id}`,
  issues: bounded(issues),
})

/** A problem as an answer, which nobody may keep. */
export const problemResponse = (problem: Problem, id: string): Response =>
  new Response(JSON.stringify(problemDocument(problem, id)), {
    status: problem.status,
    headers: { 'content-type': problemType, 'cache-control': 'no-store', ...problem.headers },
  })
