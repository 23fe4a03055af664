/**
 * A JSON answer. Nobody may keep it unless `headers` says otherwise: only what can never change is cached.
 *
 * Throws TypeError for what JSON cannot hold; numbers must be finite, because JSON would turn others into null silently.
 */
export function jsonResponse(
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Response {
  return textResponse(JSON.stringify(value), 'application/json', headers, status)
}

/** An answer of any text, with its length, so that a client knows when it has all of it. */
export function textResponse(
  text: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Response {
  const bytes = new TextEncoder().encode(text)
  return new Response(bytes, {
    status,
    headers: {
      'content-type': type,
      'content-length': String(bytes.byteLength),
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
