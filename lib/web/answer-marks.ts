import { AsyncLocalStorage } from 'node:async_hooks'
import type { FormState } from '#lib/result/form-state.ts'

/** A form that could not be worked on: what its action answered, and the action, to be sent to again. */
export type SentForm = {
  readonly state: FormState
  readonly action: (before: FormState, form: FormData) => Promise<FormState>
}

/** A form of a page that another version of the program made, which this one cannot work on. */
export type OldForm = {
  readonly fields: FormState['fields']
  /** Where its page is. */
  readonly path: string
}

/** What an action or a page wants of the answer that Next writes for it, which Next itself offers no way to say. */
type Marks = {
  status?: number
  readonly headers: Record<string, string>
  /** For the page that is shown when that of the form cannot be. */
  form?: SentForm
  old?: OldForm
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
    const answered = marks.old === undefined ? status : 200 // Nothing is there that could be shown but the form.
    return writeHead(answered === 200 ? (marks.status ?? answered) : answered, ...rest)
  }
  return current.run(marks, work)
}

/**
 * Says how the answer to this request is to begin. Without a server of ours in front (in tests) it does nothing, and says
 * so: false.
 */
export function markAnswer({
  status,
  headers = {},
}: {
  status?: number
  headers?: Record<string, string>
}): boolean {
  const marks = current.getStore()
  if (marks === undefined) return false
  if (status !== undefined) marks.status = status
  Object.assign(marks.headers, headers)
  return true
}

/** Keeps a form that could not be worked on for the page that is made for this request. */
export function keepForm(form: SentForm): void {
  const marks = current.getStore()
  if (marks !== undefined) marks.form = form
}

/** Keeps a form of another version: what would be "page not found" shows its words instead, and answers 409. */
export function keepOldForm(form: OldForm): void {
  const marks = current.getStore()
  if (marks === undefined) return
  marks.old = form
  marks.status = 409
}

/** The form of another version that this request sent; null without one. */
export const oldForm = (): OldForm | null => current.getStore()?.old ?? null

/** The form of this request that could not be worked on; null without one. */
export const keptForm = (): SentForm | null => current.getStore()?.form ?? null
