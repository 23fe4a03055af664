import { parseJson } from '#lib/web/parse-json.ts'

const notOurs = 'The form was not sent by a page of ours'

/**
 * Texts that mean something to React, of which our forms send: a text that itself begins with the sign, nothing, numbers
 * that JSON has not, and the same thing a second time. Others make it build functions, promises and streams.
 */
const known = /^\$(\$.*|undefined|NaN|-?Infinity|-0|[0-9a-f]+(:\w+)*)$/s
/** Names that lead out of what was sent, into the program. */
const outside = /:(__proto__|prototype|constructor|then)(?=:|$)/

/**
 * Why a form that could be read is refused all the same; null when it is as pages of ours send it.
 *
 * Forms come in two ways: from a browser without script with fields `$ACTION_…` that name the action and, as its one bound
 * parameter, what the form showed before (with fewer or more the form itself would not be the second, which actions read); and
 * from React with the parameters of the action as field `0`: what the form showed before, and the form itself.
 *
 * @param called whether React sent it (the header `Next-Action`)
 * @example formTrouble(new FormData(), true) // 'The form was not sent by a page of ours'
 */
export function formTrouble(form: FormData, called: boolean): string | null {
  return hasPlainNames(form) && (called ? isCall(form) : isPlainForm(form)) ? null : notOurs
}

/** No name of ours has a sign that cannot be seen; readers of forms stumble over them. */
const hasPlainNames = (form: FormData): boolean =>
  [...form].every(([name, value]) => !/\p{Cc}/u.test(typeof value === 'string' ? name : name + value.name))

function isCall(form: FormData): boolean {
  const parameters = listIn(form, '0')
  if (parameters?.length !== 2) return false
  const [state, sent] = parameters
  return isPlain(state) && typeof sent === 'string' && /^\$K[0-9a-f]+$/.test(sent)
}

function isPlainForm(form: FormData): boolean {
  const marks = [...form.keys()].filter((name) => name.startsWith('$ACTION'))
  const references = marks.flatMap((name) => /^\$ACTION_REF_(\d+)$/.exec(name)?.[1] ?? [])
  const [place] = references
  if (place === undefined || new Set(marks).size !== marks.length || references.length !== 1) return false
  const expected = [`$ACTION_REF_${place}`, `$ACTION_${place}:0`, `$ACTION_${place}:1`, '$ACTION_KEY']
  if (!marks.every((name) => expected.includes(name))) return false
  const action = jsonIn(form, `$ACTION_${place}:0`)
  const named = typeof action === 'object' && action !== null && 'id' in action && 'bound' in action
  const bound = listIn(form, `$ACTION_${place}:1`)
  return named && isId(action.id) && action.bound === '$@1' && bound?.length === 1 && isPlain(bound)
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{42}$/.test(value)

/** The one value of a field as JSON; undefined when it is missing, a file, there twice or not JSON. */
function jsonIn(form: FormData, name: string): unknown {
  const [value, ...more] = form.getAll(name)
  if (typeof value !== 'string' || more.length > 0) return undefined
  const json = parseJson(value)
  return json.ok ? json.value : undefined
}

function listIn(form: FormData, name: string): readonly unknown[] | undefined {
  const value = jsonIn(form, name)
  return Array.isArray(value) ? value : undefined
}

/** Whether a value, which is not deep, holds nothing that means more to React than it says. Nothing at all is not plain. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || (known.test(value) && !outside.test(value))
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isPlain)
  return value !== undefined
}
