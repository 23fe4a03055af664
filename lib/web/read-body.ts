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

const notJson = (detail: string, types: readonly string[]) =>
  new ProblemError({ status: 415, detail, headers: { accept: types.join(', ') } })

const malformed = (issues: readonly { path: string; message: string }[]) =>
  new ProblemError({ status: 400, detail: 'The body cannot be used. Every problem is listed.', issues })

/**
 * Reads the JSON body of a request and checks it once.
 *
 * `parse` turns a JSON value into what the route wants, or names every problem. `types`: what the body may be called.
 * Throws ProblemError: 415 for anything but plain text of such a type, 413 for more than 256 kB (before reading, when the length is announced; as soon as it
 * is crossed, when not), 400 for what is not JSON, repeats a key, nests too deeply or does not parse.
 */
export async function readBody<Body>(
  request: Request,
  parse: (value: unknown) => Result<Body>,
  types: readonly string[] = ['application/json'],
): Promise<Body> {
  checkType(request.headers, types)
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) > largestBody) throw tooLarge()
  const json = parseJson(decode(await readBytes(request)))
  if (!json.ok) throw malformed(json.issues)
  const body = parse(json.value)
  if (!body.ok) throw malformed(body.issues)
  return body.value
}

function checkType(headers: Headers, types: readonly string[]): void {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity') throw notJson('The body must be sent without compression.', types)
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const isText = parameters.every((parameter) => /^\s*(charset\s*=\s*"?utf-8"?\s*)?$/.test(parameter))
  if (types.includes(type.trim()) && isText && parameters.length < 3) return
  throw notJson(`The body must be JSON, with the header Content-Type: ${types.join(' or ')}.`, types)
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
