/** One kind of thing that is erased by itself. */
export type KeptRow = {
  readonly name: string
  readonly what: string
  readonly why: string
  readonly kept: { readonly hours: number } | { readonly days: number } | { readonly months: number }
  /** "after the last change". */
  readonly since: string
}
