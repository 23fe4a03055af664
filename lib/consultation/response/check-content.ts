import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { checkChoices } from '#lib/consultation/draft/check-choices.ts'
import type { DraftContent } from '#lib/consultation/draft/draft-content.ts'
import type { Issue } from '#lib/result/result.ts'

const hasAnswer = ({ text, choices }: DraftContent['answers'][string]) => text !== '' || choices.length > 0

/**
 * What keeps a response from being sent, each with its page: nothing said at all, nobody named as answering, a name
 * that is missing. Answers to single questions are never required.
 */
export function checkContent(
  { questions }: Pick<ConsultationDetail, 'questions'>,
  content: DraftContent,
): readonly Issue[] {
  const issues: Issue[] = []
  const answered = questions.filter(({ id }) => {
    const answer = content.answers[id]
    return answer !== undefined && hasAnswer(answer)
  })
  if (answered.length === 0 && content.scenario === null) {
    issues.push({ path: 'answers', message: 'Answer at least one question, or attach a method' })
  }
  for (const question of answered) {
    const answer = content.answers[question.id]
    const problems = answer === undefined ? [] : checkChoices(question, answer)
    const path = `answer:${question.id}`
    if (problems.length > 0) issues.push({ path, message: `Question ${question.position}: choose again` })
  }
  if (content.kind === null) issues.push({ path: 'about', message: 'Say who is answering' })
  if (content.kind === 'organisation' && content.organisation === '')
    issues.push({ path: 'about', message: 'Enter the name of the organisation' })
  if (content.publication === 'named' && content.name === '')
    issues.push({ path: 'publication', message: 'Enter the name to publish your answers with' })
  return issues
}
