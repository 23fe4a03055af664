import type { QuestionDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import type { Issue } from '#lib/result/result.ts'

/**
 * What is wrong with the choices of an answer: several where one can be made, one that the question does not have, or
 * words for a question that has choices.
 */
export function checkChoices(
  { kind, options }: Pick<QuestionDetail, 'kind' | 'options'>,
  { text, choices }: { readonly text: string; readonly choices: readonly string[] },
): readonly Issue[] {
  const known = new Set(options.map(({ code }) => code))
  const problem = (path: string, message: string): readonly Issue[] => [{ path, message }]
  if (kind === 'free_text')
    return choices.length === 0 ? [] : problem('choices', 'This question is answered in words')
  if (text !== '') return problem('text', 'This question is answered by choosing')
  if (kind !== 'multiple_choice' && choices.length > 1) return problem('choices', 'Choose one answer')
  if (new Set(choices).size < choices.length) return problem('choices', 'Choose each answer once')
  return choices.every((choice) => known.has(choice))
    ? []
    : problem('choices', 'Choose from the answers that are shown')
}
