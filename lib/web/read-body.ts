import type { Result } from '#lib/result/result.ts'
import { parseJson } from './parse-json.ts'
import { ProblemError } from './problem.ts'

/** The largest body that is read, in bytes: 256 kB. */
export const largestBody = 256 * 1024

const tooLarge = () =>
  new ProblemError({
    status: 413,
    detail: `The body is larger than ${largestBody} bytes.`,
    headers: { connection: 'close' },
  })

const notJson = (detail: string) =>
  new ProblemError({ status: 415, detail, headers: { accept: 'application/json' } })

const malformed = (issues: readonly { path: string; message: string }[]) =>
  new ProblemError({ status: 400, detail: 'The body cannot be used. Every problem is listed.', issues })

/**
 * Reads the JSON body of a request and checks it once.
 *
 * `parse` turns a JSON value into what the route wants, or names every problem. Throws ProblemError: 415 for anything
 * but plain `application/json`, 413 for more than 256 kB (before reading, when the length is announced; as soon as it
 * is crossed, when not), 400 for what is not JSON, repeats a key, nests too deeply or does not parse.
 */
export async function readBody<Body>(
  request: Request,
  parse: (value: unknown) => Result<Body>,
): Promise<Body> {
  checkType(request.headers)
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) > largestBody) throw tooLarge()
  const json = parseJson(decode(await readBytes(request)))
  if (!json.ok) throw malformed(json.issues)
  const body = parse(json.value)
  if (!body.ok) throw malformed(body.issues)
  return body.value
}

function checkType(headers: Headers): void {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity') throw notJson('The body must be sent without compression.')
  const type = headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i.test(type.trim())) {
    throw notJson('The body must be JSON, with the header Content-Type: application/json.')
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array(0)
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
    size += value.byteLength
    if (size > largestBody) {
      await reader.cancel()
      throw tooLarge()
    }
    parts.push(value)
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformed([{ path: '', message: 'is not UTF-8 text' }])
  }
}
