import { lineOfText, requiredText } from '#lib/consultation/text/free-text.ts'
import { questionOptions } from './question-options.ts'

/** What staff write in a question; each change of it is a version. */
export const questionFields = {
  wording: requiredText('Enter the question'),
  hint: lineOfText(500),
  options: questionOptions,
} as const
