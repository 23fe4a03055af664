import { describe, expect, test } from 'vitest'
import { ServiceError, type Refusal } from '#lib/errors/service-error.ts'
import { ProblemError, problemOf, problemResponse } from '#lib/web/problem.ts'

const issues = [{ path: 'cuts.cni', message: 'is not a number' }]
const refusals: readonly (readonly [number, Refusal])[] = [
  [400, { kind: 'Invalid', message: 'no', issues }],
  [403, { kind: 'Forbidden', message: 'no' }],
  [404, { kind: 'NotFound', message: 'no' }],
  [409, { kind: 'Conflict', message: 'no', issues }],
  [422, { kind: 'Unscorable', message: 'no', issues }],
  [429, { kind: 'TooMany', message: 'no', retryAfter: 1 }],
  [503, { kind: 'Unavailable', message: 'no', retryAfter: 3 }],
]

describe('problemOf(error)', () => {
  for (const [status, refusal] of refusals) {
    test(`gives ${refusal.kind} the status ${status}, with its issues and Retry-After`, () => {
      expect(problemOf(new ServiceError(refusal))).toEqual({
        status,
        detail: 'no',
        issues: 'issues' in refusal ? issues : [],
        ...('retryAfter' in refusal ? { headers: { 'retry-after': String(refusal.retryAfter) } } : {}),
      })
    })
  }

  test('gives what only HTTP knows as it was thrown', () => {
    const problem = { status: 415, detail: 'not JSON' }
    expect(problemOf(new ProblemError(problem))).toBe(problem)
  })

  test('tells nothing of a fault', () => {
    expect(problemOf(new RangeError('secret'))).toBeNull()
    expect(problemOf('secret')).toBeNull()
  })
})

describe('problemResponse(problem, id)', () => {
  test('is a problem document that nobody may keep', async () => {
    const response = problemResponse({ status: 422, detail: 'Not scorable.', issues }, 'some-id')
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      detail: 'Not scorable.',
      instance: 'urn:uuid:some-id',
      issues,
    })
  })

  test('names each problem once', async () => {
    const body: unknown = await problemResponse(
      { status: 400, detail: 'no', issues: [...issues, ...issues] },
      'id',
    ).json()
    expect(body).toMatchObject({ issues })
  })

  test('names 200 problems one by one and counts the rest', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ path: `a.${at}`, message: 'is unknown' }))
    const body = (await problemResponse({ status: 400, detail: 'no', issues: many }, 'id').json()) as {
      issues: unknown[]
    }
    expect(body.issues).toHaveLength(201)
    expect(body.issues.at(-1)).toEqual({ path: '', message: 'and 4800 more problems' })
  })
})
