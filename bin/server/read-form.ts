import { IncomingMessage } from 'node:http'
import { panelExportFilePath } from '#lib/paths/export-paths.ts'
import { largestBody } from '#lib/web/read-body.ts'
import { formTrouble } from './form-trouble.ts'
import type { EarlyRefusal } from './early-refusal.ts'
import { forPrograms } from './refuse-for-page.ts'

/** A request whose form was read and is in order, to be read again; or why it is refused. */
export type ReadForm =
  | { readonly ok: true; readonly request: IncomingMessage; readonly form: FormData }
  | { readonly ok: false; readonly refusal: EarlyRefusal }

const no = (status: EarlyRefusal['status'], title: string): ReadForm => ({
  ok: false,
  refusal: { status, title, headers: {} },
})

/** Whether a request sends a form to a page: what programs ask, and the address that makes a file, read their own bodies. */
export const sendsForm = ({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean =>
  method === 'POST' && !forPrograms.test(url) && url.split('?', 1)[0] !== panelExportFilePath()

/**
 * Reads a form that is sent to a page, whole and before Next does: Next takes a form that it cannot read, or whose values
 * mean something to React alone, for a fault of ours and answers 500.
 *
 * No more than 256 kB are read. What is no form is 415, one that is too large 413, and one that breaks off or asks for
 * what no page of ours asks for (`formTrouble`) 400.
 *
 * @returns a request that gives the same bytes again, for Next
 */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const { 'content-type': type = '', 'content-encoding': coding } = request.headers
  if (coding !== undefined) return no(415, 'A form is sent without compression')
  if (!/^multipart\/form-data\s*;/i.test(type)) return no(415, 'This is not a form of ours')
  const body = await bytesOf(request)
  if (body === null) return no(413, 'The form is larger than 256 kB')
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null || !endsOnce(body, type)) return no(400, 'The form cannot be read')
  const trouble = formTrouble(form, request.headers['next-action'] !== undefined)
  return trouble === null ? { ok: true, request: again(request, body), form } : no(400, trouble)
}

/** The body; null as soon as it is too large. What still comes is thrown away with the connection. */
async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > largestBody) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Whether the form ends where its body does: readers of forms do not agree on what comes after the end. */
function endsOnce(body: Buffer, type: string): boolean {
  const border = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type)
  const end = body.indexOf(`\r\n--${border?.[1] ?? border?.[2] ?? ''}--`)
  const after = body.subarray(end + 6 + (border?.[1] ?? border?.[2] ?? '').length).toString('latin1')
  return end !== -1 && (after === '' || after === '\r\n')
}

/** The same request once more, with its whole body. */
function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor })
  copy.headers = headers
  copy.complete = true
  copy.push(body)
  copy.push(null)
  return copy
}
