/** One thing that is wrong with an input: where it is, and what to do about it, in words a person can use. */
export type Issue = {
  /** Where: a JSON path such as `indices.cni.domain_weights.pubs`, or `file:row:column` for a package. */
  readonly path: string
  readonly message: string
}

/** The answer of a boundary: a parsed value, or every issue at once (never the first one only). */
export type Result<Value, Problem extends Issue = Issue> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Problem[] }

/** A result that worked. Example: `success(3)` is `{ ok: true, value: 3 }`. */
export const success = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

/** A result that did not. Example: `failure([{ path: 'cuts.cni', message: '…' }])`. */
export const failure = <Problem extends Issue>(issues: readonly Problem[]): Result<never, Problem> => ({
  ok: false,
  issues,
})
