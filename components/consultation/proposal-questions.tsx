import { ButtonLink } from '#components/ui/button-link.tsx'
import type { ProposalView } from '#lib/view/consultation/proposal-view.ts'

/** What people are asked about one proposal, and what was changed in a question after the opening. */
export function ProposalQuestions({
  questions,
  answer,
}: {
  questions: ProposalView['questions']
  /** Where they are answered; null while they cannot be. */
  answer: string | null
}) {
  return (
    <section>
      <h2 className="rw-mb-4">What we ask about it</h2>
      {questions.length === 0 ? (
        <p>Nothing about this proposal alone.</p>
      ) : (
        <ul className="rw-evidence">
          {questions.map(({ id, wording, changeNote }) => (
            <li key={id}>
              {wording}
              {changeNote !== '' && (
                <>
                  <br />
                  <span className="rw-note">This question was changed: {changeNote}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {answer !== null && questions.length > 0 && (
        <div className="rw-actions rw-mt-4">
          <ButtonLink look="secondary" href={answer}>
            Answer these questions
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
