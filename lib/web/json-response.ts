/**
 * A JSON answer. Nobody may keep it unless `headers` says otherwise: only what can never change is cached.
 *
 * Numbers must be finite, because JSON would turn others into null silently.
 */
export const jsonResponse = (value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  jsonTextResponse(JSON.stringify(value), headers)

/** The same for an answer that is JSON text already. */
export const jsonTextResponse = (text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  textResponse(text, 'application/json', headers)

/** An answer of any text. */
export const textResponse = (
  text: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store', ...headers } })
