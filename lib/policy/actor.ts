export type Role = 'administrator' | 'moderator' | 'panellist'

/** Who wants something done. */
export type Actor =
  /** Anybody: a reader, or a respondent who writes a draft. */
  | { readonly kind: 'anyone' }
  /** Whoever holds the secret link of one response. */
  | { readonly kind: 'respondent'; readonly responseId: string }
  /**
   * Somebody of the team who is signed in. `secondFactor`: whether this session gave a one-time code; `codeAt`: when it did
   * last; `session`: its id.
   */
  | {
      readonly kind: 'person'
      readonly id: string
      readonly role: Role
      readonly secondFactor: boolean
      readonly codeAt?: Date
      readonly session?: string
    }
  /** The command line, on the server itself. */
  | { readonly kind: 'operator' }
  /** A job of the program: letters, retention. */
  | { readonly kind: 'system' }
