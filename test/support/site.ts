import { request } from 'node:http'
import type { z } from 'zod'
import { problemSchema, scoreAnswerSchema } from '#lib/api/answer-schemas.ts'
import type { ScoreAnswer } from '#lib/view/score-answer.ts'

/** The served site of this run of tests, as site-setup.ts left word of it. */
export function testSite(): { readonly url: string; readonly databaseUrl: string } {
  const { TEST_SITE_URL: url, TEST_SITE_DATABASE_URL: databaseUrl } = process.env
  if (!url || !databaseUrl) throw new Error('Only tests in test/api have a served site.')
  return { url, databaseUrl }
}

/** What a server answered. Redirects are not followed. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The headers set-cookie, each whole. */
  readonly cookies: readonly string[]
  readonly text: string
  /** Milliseconds from asking to the last byte. */
  readonly took: number
}

type Asking = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Sends the body in pieces and without its length. */
  readonly chunked?: boolean
  /** The address to ask from, for example `127.0.0.2`. */
  readonly from?: string
  readonly at?: string
  readonly signal?: AbortSignal
}

/** Asks the site for exactly this path: nothing is normalised on the way, unlike with fetch. */
export function ask(path: string, asking: Asking = {}): Promise<Reply> {
  const { hostname, port } = new URL(asking.at ?? testSite().url)
  const { method = 'GET', body, chunked = false, from, signal } = asking
  const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        path,
        method,
        headers: { ...length, ...asking.headers },
        agent: false,
        maxHeaderSize: 65_536, // A redirect may be as long as the address that was asked for.
        ...(from === undefined ? {} : { localAddress: from }),
        ...(signal === undefined ? {} : { signal }),
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]),
            ),
            cookies: response.headers['set-cookie'] ?? [],
            text: Buffer.concat(parts).toString(),
            took: performance.now() - begun,
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Posts a body for a score: a value as JSON, or a text as it is. */
export const post = (body: unknown, asking: Asking = {}): Promise<Reply> =>
  ask('/api/v1/score', {
    method: 'POST',
    ...asking,
    headers: { 'content-type': 'application/json', ...asking.headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export type ProblemDocument = z.infer<typeof problemSchema>

/** The problem document of a reply; fails unless it is one, of this status, that nobody may keep. */
export function problemOf(reply: Reply, status: number): ProblemDocument {
  if (reply.status !== status)
    throw new Error(`expected ${status}, got ${reply.status}: ${reply.text.slice(0, 500)}`)
  if (reply.headers['content-type'] !== 'application/problem+json') throw new Error('not a problem document')
  if (reply.headers['cache-control'] !== 'no-store') throw new Error('somebody may keep this')
  return problemSchema.parse(JSON.parse(reply.text))
}

/** The answer of a reply; fails unless it is 200 and exactly what the description of the interface says. */
export function answerOf(reply: Reply): ScoreAnswer {
  if (reply.status !== 200) throw new Error(`expected 200, got ${reply.status}: ${reply.text.slice(0, 500)}`)
  return scoreAnswerSchema.parse(JSON.parse(reply.text))
}

/** A scenario with these weights of the CNI's domains. */
export const domainWeights = (weights: unknown) => ({ indices: { cni: { domain_weights: weights } } })
