/** Something that is wrong, as the sandbox says it. */
export type Problem = {
  /** The control that it is about; null when the page has none for it. */
  readonly field: string | null
  /** For the list at the head of the page. */
  readonly summary: string
  /** Beside the control. */
  readonly message: string
  /** Two settings exclude each other: either may be changed. */
  readonly clash: boolean
}

/** The title over problems: settings that exclude each other, or anything else. */
export const problemsTitle = (problems: readonly Problem[]): string =>
  problems.every(({ clash }) => clash) ? 'These settings do not work together' : 'There is a problem'

/** The problem of each control, by field; the first where there are several. */
export function problemsByField(problems: readonly Problem[]): ReadonlyMap<string, string> {
  const byField = new Map<string, string>()
  for (const { field, message } of problems) {
    if (field !== null && !byField.has(field)) byField.set(field, message)
  }
  return byField
}
