/** One kind of thing that is erased by itself. */
export type KeptRow = {
  readonly name: string
  readonly what: string
  readonly why: string
  readonly kept: { readonly hours: number } | { readonly days: number } | { readonly months: number }
  /** "after the last change". */
  readonly since: string
}

/** One kind of thing that is kept until somebody asks. */
export type RecordRow = {
  readonly name: string
  readonly what: string
  readonly why: string
  /** "when you ask". */
  readonly until: string
}
