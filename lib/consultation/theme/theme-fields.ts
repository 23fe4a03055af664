import { freeText, requiredLine } from '#lib/consultation/text/free-text.ts'

/** What people write about a theme. */
export const themeFields = {
  name: requiredLine('Enter a name for the theme', 120),
  /** What belongs to it and what does not. */
  description: freeText.default(''),
}
