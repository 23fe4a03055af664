import type { Issue } from '#lib/result/result.ts'

/**
 * Why something that was asked for is not done, in words that the person who asked may read.
 *
 * It knows nothing of HTTP: `lib/web` turns it into a status, a problem document or a form's errors,
 * `bin` into a sentence and an exit code.
 */
export type Refusal =
  /** There is no such thing, or this person may not know of it. */
  | { readonly kind: 'NotFound'; readonly message: string }
  /** This person may not. `again`: they may, after they have given their one-time code again. */
  | { readonly kind: 'Forbidden'; readonly message: string; readonly again?: true }
  /** The world has moved on: somebody else decided first, or the code belongs to another dataset version. */
  | {
      readonly kind: 'Conflict'
      readonly message: string
      readonly issues?: readonly Issue[]
      /** Seconds, where waiting helps: the same thing is just being done. */
      readonly retryAfter?: number
    }
  /** The input is malformed or unknown (Invalid), or well formed but without an answer (Unscorable). */
  | { readonly kind: 'Invalid' | 'Unscorable'; readonly message: string; readonly issues: readonly Issue[] }
  /** Not now: this client asks too much (TooMany), or we cannot (Unavailable). `retryAfter` is in seconds. */
  | { readonly kind: 'TooMany' | 'Unavailable'; readonly message: string; readonly retryAfter: number }

/**
 * The one error that verbs and queries throw on purpose. Anything else that is thrown is a fault of ours.
 *
 * @example throw new ServiceError({ kind: 'NotFound', message: 'There is no dataset "wales-2019".' })
 */
export class ServiceError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.message, options)
    this.name = 'ServiceError'
    this.refusal = refusal
  }

  /**
   * By name, not by class: the server loads this module more than once (each bundle of the site, and what runs beside
   * them), and an error that one copy threw has to be known by another.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ServiceError' && 'refusal' in value
  }

  get kind(): Refusal['kind'] {
    return this.refusal.kind
  }

  /** Every problem with its place; empty when the kind of refusal has none. */
  get issues(): readonly Issue[] {
    return 'issues' in this.refusal ? (this.refusal.issues ?? []) : []
  }
}
