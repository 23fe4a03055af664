import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { markAnswer } from './answer-marks.ts'
import { contentCoding, type ContentCoding } from './content-coding.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The same content in every coding that it is offered in. */
export type Coded = Readonly<Record<ContentCoding, Bytes>>

/**
 * An answer that was compressed beforehand, in the best way that the client takes.
 *
 * Next takes the name of a coding off whatever a route answers, so the server in front puts it on (`markAnswer`); where
 * that server is not, the content is sent as it is. `no-transform` keeps Next and proxies from compressing it again.
 */
export function codedResponse(
  request: Request,
  coded: Coded,
  headers: Readonly<Record<string, string>>,
  status = 200,
): Response {
  const wanted = contentCoding(request.headers.get('accept-encoding'))
  const named = wanted !== 'identity' && markAnswer({ headers: { 'content-encoding': wanted } })
  return new Response(coded[named ? wanted : 'identity'], {
    status,
    headers: { vary: 'Accept-Encoding', ...headers },
  })
}

/** Quick rather than small: this is done for every answer. Some 5 ms for 150 kB. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A JSON answer that is worth compressing: from some 10 kB. Nobody may keep it. */
export async function codedJson(request: Request, value: unknown, status = 200): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store, no-transform' }
  const identity = new TextEncoder().encode(JSON.stringify(value))
  const coding = contentCoding(request.headers.get('accept-encoding'))
  const done =
    coding === 'br'
      ? await promisify(brotliCompress)(identity, quick)
      : coding === 'gzip'
        ? await promisify(gzip)(identity)
        : identity
  const bytes = new Uint8Array(done)
  return codedResponse(request, { identity, gzip: bytes, br: bytes }, headers, status)
}
