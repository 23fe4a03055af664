import type { Result } from '#lib/result/result.ts'

/** The value of a result that must have worked; otherwise throws all of its issues. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

/** The issues of a result that must not have worked, as `path: message`. */
export function issuesOf(result: Result<unknown>): string[] {
  if (result.ok) throw new Error('this was expected to be refused')
  return result.issues.map(({ path, message }) => `${path}: ${message}`)
}
