/** One line: what it is, its figure with its unit, and whether it is as it should be. */
export type ServiceLine = {
  readonly name: string
  readonly figure: string
  /** What should be, or what to do. */
  readonly note: string
  readonly well: boolean
}
