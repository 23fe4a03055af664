import type { Problem } from '#components/ui/error-summary.tsx'
import type { Issue } from '#lib/result/result.ts'

/** What a form shows after it was sent: what is wrong, and everything that was typed. */
export type FormState = {
  readonly message: string
  readonly issues: readonly Issue[]
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly retryAfter: number | null
}

/** Sends a form to the server. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** A form before it was sent, and where it is sent to. */
export type SentTo = { readonly action: FormAction; readonly before: FormState }

/** What was typed into a field. */
export const typed = ({ fields }: FormState, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** What is wrong with a field; undefined when nothing is. */
export const problemWith = ({ issues }: FormState, name: string): string | undefined =>
  issues.find(({ path }) => path === name)?.message

/** Everything that is wrong, each leading to its field. */
export const problemsOf = ({ message, issues }: FormState): readonly Problem[] =>
  issues.length === 0 && message !== ''
    ? [{ message }]
    : issues.map(({ path, message: told }) =>
        path === '' ? { message: told } : { message: told, href: `#${path}` },
      )
