import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '#components/respond/answer-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { proposalPath } from '#lib/paths/consultation-paths.ts'
import { attachedMethodPath, questionPath } from '#lib/paths/respond-paths.ts'
import { formPage } from '#app/form-page.tsx'
import { saveAnswer } from '#app/(public)/respond/save-actions.ts'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'

type Props = { params: Promise<{ position: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Question ${(await params).position}` }
}

/** One question, with the proposal that it is about. */
async function QuestionPage({ params }: Props) {
  const own = await ownDraft()
  const { consultation, content } = own.draft
  const { questions, proposals } = consultation
  const { position } = await params
  const question = questions.find((one) => String(one.position) === position)
  if (question === undefined) notFound()
  const proposal = proposals.find(({ code }) => code === question.proposalCode)
  const answer = content.answers[question.id] ?? { text: '', choices: [], version: question.version }
  const changed = question.changeNote !== '' && answer.version < question.version
  return (
    <RespondFrame
      own={own}
      current={questionPath(question.position)}
      caption={`Question ${question.position} of ${questions.length}${question.aboutYou ? ': about you' : ''}`}
      title={question.wording}
    >
      {question.hint !== '' && <p className="rw-measure">{question.hint}</p>}
      {proposal && (
        <p className="rw-measure rw-mt-2">
          About{' '}
          <a href={proposalPath(proposal.code)}>
            proposal {proposal.position}: {proposal.title}
          </a>
          . {proposal.change}
        </p>
      )}
      {question.changeNote !== '' && (
        <div className="rw-mt-3">
          <Notice tone={changed ? 'warning' : 'plain'} title="This question was changed.">
            {question.changeNote}
          </Notice>
        </div>
      )}
      <div className="rw-mt-5">
        <AnswerForm
          key={question.id}
          action={saveAnswer}
          seen={seenOf(content, `answer:${question.id}`)}
          question={question}
          answer={answer}
        />
      </div>
      <p className="rw-small rw-mt-4">
        {content.scenario === null ? (
          <a href={attachedMethodPath()}>Attach a method that you tried</a>
        ) : (
          <a href={attachedMethodPath()}>A method is attached to your response</a>
        )}
      </p>
    </RespondFrame>
  )
}

export default formPage(QuestionPage)
