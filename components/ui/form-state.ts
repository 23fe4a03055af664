import type { Problem } from '#components/ui/error-summary.tsx'
import type { FormState } from '#lib/result/form-state.ts'

export type { FormState }

/** Sends a form to the server. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** Where a form is sent to. */
export type SentTo = { readonly action: FormAction }

/** What was typed into a field; `stored` before anything was sent. */
export const typed = ({ fields }: FormState, name: string, stored = ''): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : stored
}

/** What was chosen in a field that may hold several; `stored` before anything was sent. */
export const chosen = ({ fields }: FormState, name: string, stored: readonly string[]): readonly string[] => {
  const value = fields[name]
  if (value === undefined) return stored
  return typeof value === 'string' ? [value] : value
}

/** What is wrong with a field; undefined when nothing is. */
export const problemWith = ({ issues }: FormState, name: string): string | undefined =>
  issues.find(({ path }) => path === name)?.message

/** Everything that is wrong, each leading to its field, or to the page that `places` names. */
export const problemsOf = (
  { message, issues, signIn }: FormState,
  places: Readonly<Record<string, string>> = {},
): readonly Problem[] => {
  if (signIn !== undefined) return [{ message, href: signIn, newTab: true }]
  if (issues.length === 0) return message === '' ? [] : [{ message }]
  return issues.map(({ path, message: told }) => {
    const href = places[path] ?? (path === '' ? undefined : `#${path}`)
    return href === undefined ? { message: told } : { message: told, href }
  })
}
