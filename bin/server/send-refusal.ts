import type { ServerResponse } from 'node:http'
import { requestId } from '#lib/telemetry/current-request.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { problemDocument } from '#lib/web/problem.ts'
import type { EarlyRefusal } from './early-refusal.ts'
import { fixedHeaders } from './fixed-headers.ts'
import { refusalPage } from './refusal-page.ts'
import { forPrograms } from './refuse-for-page.ts'

/**
 * Answers with a problem document (RFC 9457), or with a page where a browser asks for one, and ends the connection: what
 * follows on it is thrown away.
 */
export function sendRefusal(response: ServerResponse, refusal: EarlyRefusal): void {
  const { status, title, headers } = refusal
  noteSecurity('refused', { status, why: title })
  const { url = '', headers: asked } = response.req
  const forPerson = !forPrograms.test(url) && asked.accept?.includes('text/html') === true
  response
    .writeHead(status, {
      ...headers,
      ...fixedHeaders(asked),
      'content-type': forPerson ? 'text/html; charset=utf-8' : 'application/problem+json',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(
      forPerson
        ? refusalPage(refusal, requestId())
        : JSON.stringify(problemDocument({ status, detail: `${title}.` }, requestId())),
    )
}
