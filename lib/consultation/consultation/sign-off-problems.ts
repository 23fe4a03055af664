import type { Issue } from '#lib/result/result.ts'
import type { ConsultationDetail } from './consultation-detail.ts'

/**
 * Everything that is in the way of opening a consultation, in words for whoever edits it; nothing when it is ready.
 *
 * Example: one without questions that closes before it opens has two problems, at `questions` and at `closesAt`.
 */
export function signOffProblems(
  { opensAt, closesAt, proposals, questions }: ConsultationDetail,
  now: Date,
): Issue[] {
  const problems: Issue[] = []
  const problem = (path: string, message: string) => problems.push({ path, message })
  if (opensAt <= now) problem('opensAt', 'Choose a time of opening that is still to come')
  if (closesAt <= opensAt) problem('closesAt', 'Choose a time of closing after the opening')
  if (proposals.length === 0) problem('proposals', 'Add at least one proposal')
  if (questions.every(({ aboutYou }) => aboutYou))
    problem('questions', 'Add at least one question that is not about the respondent')
  return problems
}
