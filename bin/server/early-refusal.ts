/** A request that is answered before Next sees it. */
export type EarlyRefusal = {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 415
  readonly title: string
  readonly headers: Readonly<Record<string, string>>
}
