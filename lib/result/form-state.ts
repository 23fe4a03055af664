import type { Issue } from './result.ts'

/** The fields of a form: a text, or several where a name may come more than once. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>

/** What a form shows after it was sent and not accepted: what is wrong, and everything that was typed. */
export type FormState = {
  readonly message: string
  /** Each with the name of its field as path; an empty path concerns the whole form. */
  readonly issues: readonly Issue[]
  readonly fields: FormFields
  /** Seconds after which it is worth trying again; null when that would not help. */
  readonly retryAfter: number | null
  /** Where to sign in again, when nobody is signed in any more; the form waits meanwhile. */
  readonly signIn?: string
}

/**
 * The path of a problem that is none of a field's: its message is what the form's hidden field `seen` must say from now
 * on, because somebody else changed what the form is about.
 */
export const seenNow = 'seen.now'

/** Before anything was sent. */
export const untouched: FormState = { message: '', issues: [], fields: {}, retryAfter: null }
