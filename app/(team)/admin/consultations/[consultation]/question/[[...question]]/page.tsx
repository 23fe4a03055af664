import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuestionForm } from '#components/admin/question-form.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByQuestion } from '#lib/consultation/seen/said-by.ts'
import { editQuestionPath } from '#lib/paths/admin-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { crumbsTo, prepared } from '#app/(team)/admin/consultations/[consultation]/prepared.ts'
import { removeQuestionAction, saveQuestionAction } from './actions.ts'

export const metadata: Metadata = { title: 'A question' }

type Props = { params: Promise<{ consultation: string; question?: string[] }> }

/** A question, or a new one. */
async function EditQuestion({ params }: Props) {
  const { consultation: id, question: [asked, ...more] = [] } = await params
  const call = await currentCall()
  requirePermission(call, 'consultation.edit', editQuestionPath(id, asked))
  const { consultation } = await prepared(id)
  const question = consultation.questions.find((one) => one.id === asked)
  if ((asked !== undefined && question === undefined) || more.length > 0) notFound()
  const draft = consultation.stage === 'draft'
  const stored = question && {
    ...question,
    seen: seenOf(saidByQuestion(question)),
    options: question.options.map(({ label }) => label).join('\n'),
  }
  const title = question === undefined ? 'Add a question' : `Question ${question.position}`
  return (
    <TeamPage role="administrator" crumbs={crumbsTo(consultation, title)}>
      <h1>{title}</h1>
      <QuestionForm
        action={saveQuestionAction}
        consultation={id}
        proposals={consultation.proposals.map(({ code, title: name }) => ({ value: code, name }))}
        stored={stored ?? null}
        signedOff={!draft}
      />
      {question !== undefined && draft && (
        <Panel title="Take it out" wash>
          <PostButton
            action={removeQuestionAction}
            fields={{ consultationId: id, id: question.id }}
            look="warning"
          >
            Take this question out
          </PostButton>
        </Panel>
      )}
    </TeamPage>
  )
}

export default formPage(EditQuestion)
