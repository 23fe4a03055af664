import { countCharacters } from '#lib/consultation/text/count-characters.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import type { TargetDecision } from './decision-input.ts'
import type { Target } from './targets.ts'

/** A decision with the words that it is about. */
export type CheckedDecision = TargetDecision & { readonly about: Target }

/**
 * Holds decisions against what there is to decide: a refusal needs a reason, hiding needs passages inside the text.
 *
 * @throws ServiceError `Invalid` with every problem; the path is the target's key and the field: "answer:….reason"
 */
export function checkDecisions(
  targets: readonly Target[],
  decisions: readonly TargetDecision[],
): readonly CheckedDecision[] {
  const issues: Issue[] = []
  const seen = new Set<string>()
  const checked = decisions.flatMap((decision): CheckedDecision[] => {
    const about = targets.find(({ key }) => key === decision.target)
    const problem = (field: string, message: string) =>
      issues.push({ path: `${decision.target}.${field}`, message })
    if (about === undefined) problem('action', 'There is nothing like this to decide in this response')
    if (seen.has(decision.target)) problem('action', 'Decide this once')
    seen.add(decision.target)
    if (decision.action === 'refuse' && decision.reason === undefined) {
      problem('reason', 'Choose the reason, which the author is told')
    }
    const passages = decision.passages ?? []
    if (decision.action === 'redact' && passages.length === 0) problem('words', 'Enter the words to hide')
    if (decision.action !== 'redact' && passages.length > 0) {
      problem('action', 'There are words to hide: choose to publish with words hidden, or remove them')
    }
    const length = countCharacters(about?.text ?? '')
    if (about && passages.some(({ start, end }) => start >= end || end > length)) {
      problem('words', 'The words to hide must be part of the text')
    }
    return about ? [{ ...decision, about }] : []
  })
  if (issues.length > 0) {
    throw new ServiceError({ kind: 'Invalid', message: 'The decision cannot be recorded yet.', issues })
  }
  return checked
}
