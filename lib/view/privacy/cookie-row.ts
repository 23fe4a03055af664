/** A cookie that the site may set. */
export type CookieRow = {
  readonly name: string
  readonly what: string
  /** When it is set. */
  readonly when: string
  /** How long it stays, in words. */
  readonly kept: string
}
