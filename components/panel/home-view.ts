export type DeclaredInterest = {
  readonly personId: string
  readonly name: string
  /** Empty = none. */
  readonly interests: string
  readonly at: Date
}

export type HomeQuestion = {
  readonly id: string
  readonly position: number
  readonly wording: string
  /** Themes in use, the most frequent first. */
  readonly themes: readonly {
    readonly id: string
    readonly name: string
    readonly responses: number
    readonly withEvidence: number
  }[]
}

export type HomeView = {
  /** Its id. */
  readonly consultation: string
  readonly title: string
  readonly responses: number
  readonly unassigned: number
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly assigned: number
    readonly done: number
    /** A panellist now. */
    readonly panellist: boolean
  }[]
  readonly me: { readonly id: string; readonly panellist: boolean; readonly administrator: boolean }
  /** The reference of the response to read next; null = none is left. */
  readonly next: string | null
  readonly proposals: readonly {
    readonly code: string
    readonly title: string
    readonly mine: boolean
    readonly recorded: number
    readonly recommended: boolean
  }[]
  readonly questions: readonly HomeQuestion[]
  readonly interests: readonly DeclaredInterest[]
}
