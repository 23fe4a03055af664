import { AsyncLocalStorage } from 'node:async_hooks'
import type { FormFields } from './form-fields.ts'

/** What an action or a page wants of the answer that Next writes for it, which Next itself offers no way to say. */
type Marks = {
  status?: number
  readonly headers: Record<string, string>
  /** What a form held that could not be worked on, for the page that is shown in its place. */
  fields?: FormFields
}

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one all the same. */
const shelf = globalThis as { reweighAnswerMarks?: AsyncLocalStorage<Marks> }
const current = (shelf.reweighAnswerMarks ??= new AsyncLocalStorage<Marks>())

/** The part of Node's response that is needed to change an answer before it begins. */
type Answering = {
  writeHead: (status: number, ...rest: never[]) => unknown
  readonly headersSent: boolean
  readonly setHeader: (name: string, value: string) => unknown
}

/**
 * Answers a request so that `markAnswer` counts: the marks are put on the answer the moment it begins, a status only in
 * place of 200, so that a redirect stays one.
 */
export function withAnswerMarks<Value>(response: Answering, work: () => Value): Value {
  const marks: Marks = { headers: {} }
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status, ...rest) => {
    if (!response.headersSent) {
      for (const [name, value] of Object.entries(marks.headers)) response.setHeader(name, value)
    }
    return writeHead(status === 200 ? (marks.status ?? status) : status, ...rest)
  }
  return current.run(marks, work)
}

/** Says how the answer to this request is to begin. Without a server of ours in front (in tests) it does nothing. */
export function markAnswer({
  status,
  headers = {},
}: {
  status?: number
  headers?: Record<string, string>
}): void {
  const marks = current.getStore()
  if (marks === undefined) return
  if (status !== undefined) marks.status = status
  Object.assign(marks.headers, headers)
}

/** Keeps what a form held for the page that is made for this request. */
export function keepFields(fields: FormFields): void {
  const marks = current.getStore()
  if (marks !== undefined) marks.fields = fields
}

/** What a form of this request held that could not be worked on; empty without one. */
export const keptFields = (): FormFields => current.getStore()?.fields ?? {}
