import { OwnDecisions } from '#components/responses/own-decisions.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { appealPath } from '#lib/paths/moderation-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { ownDecisions } from './own-decisions.ts'

const waiting = new Set(['awaiting', 'held', 'withdrawn'])

/** What moderators decided, for the page of one's own response; nothing while they have not. */
export async function DecisionsSection({ reference }: { reference: string }) {
  const decided = await ownDecisions()
  if (waiting.has(decided.state)) return null
  return (
    <section aria-labelledby="decisions">
      <h2 className="rw-mt-6 rw-mb-3" id="decisions">
        What moderators decided
      </h2>
      <OwnDecisions view={{ ...decided, reference }} />
      {decided.appealUntil !== null && (
        <div className="rw-mt-4">
          <p className="rw-mb-3">
            You can correct your response while the consultation is open, or disagree once, until{' '}
            {formatMoment(decided.appealUntil)}.
          </p>
          <ButtonLink look="secondary" href={appealPath()}>
            Ask us to look again
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
