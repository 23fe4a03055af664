import type { QuestionKind } from '#lib/consultation/consultation/consultation-detail.ts'
import { failure, success, type Result } from '#lib/result/result.ts'
import { agreementScale, type QuestionOption } from './question-options.ts'

/**
 * What can be chosen in a question of a kind: nothing in free text, always the same scale for agreement, and for a choice
 * what is given, which must be at least two options with different codes and words.
 *
 * Example: `optionsOfKind('single_choice', [])` fails at `options`.
 */
export function optionsOfKind(
  kind: QuestionKind,
  given: readonly QuestionOption[],
): Result<readonly QuestionOption[]> {
  const refuse = (message: string) => failure([{ path: 'options', message }])
  if (kind === 'free_text' || kind === 'agreement') {
    if (given.length > 0) return refuse('Leave these out: only a choice has options of its own')
    return success(kind === 'agreement' ? agreementScale : [])
  }
  if (given.length < 2) return refuse('Enter at least two options')
  const distinct = (part: keyof QuestionOption) => new Set(given.map((option) => option[part])).size
  if (distinct('code') < given.length) return refuse('Give every option a code of its own')
  if (distinct('label') < given.length) return refuse('Give every option words of its own')
  return success(given)
}
