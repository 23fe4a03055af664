import { ButtonLink } from '#components/ui/button-link.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { respondPath, type ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { updatesPath } from '#lib/paths/outcome-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { ConsultationView } from '#lib/view/consultation/consultation-view.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { EvidenceList } from './evidence-list.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { StageSteps } from './stage-steps.tsx'
import { WholeWords } from './whole-words.tsx'

/** One consultation: what is asked, what each proposal would do to the list, the evidence, and what happens when. */
export function ConsultationPage({
  view,
  changes = [],
  outcome,
  place,
}: {
  view: ConsultationView
  /** How the closing was moved, newest first. */
  changes?: readonly { readonly moved: string; readonly reason: string }[]
  /** Where its outcome is, once there is one. */
  outcome: string
  place?: ConsultationInAddress | undefined
}) {
  const { title, paragraphs, stage, rows, noun, evidence, invented } = view
  const today = rows[0]?.effect.baseline
  return (
    <>
      <div className="rw-prose">
        <h1>
          <WholeWords text={title} />
        </h1>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className="rw-actions rw-mt-5">
        {stage.stage === 'outcome_published' && <ButtonLink href={outcome}>Read the outcome</ButtonLink>}
        {stage.open && <ButtonLink href={respondPath(undefined, place?.id)}>Have your say</ButtonLink>}
        <ButtonLink look="secondary" href={sandboxPath()}>
          Try the method
        </ButtonLink>
      </div>
      {stage.open && (
        <p className="rw-note rw-mt-3">
          {counted(view.questions, 'question')}, all of them optional. You need no account, and you choose
          whether your words are published.
        </p>
      )}
      {changes.map(({ moved, reason }) => (
        <div className="rw-mt-4" key={moved}>
          <Notice title={moved}>{reason}</Notice>
        </div>
      ))}
      <section className="rw-section">
        <h2>{counted(rows.length, 'proposal')}, and what each would do to the list</h2>
        <p className="rw-intro">
          {today !== undefined && (
            <>
              Bars start with today’s {formatCount(today)} {noun.many}.{' '}
            </>
          )}
          Each proposal is scored by itself on the data of this consultation.{' '}
          {invented && <IllustrativeLabel>Example proposals</IllustrativeLabel>}
        </p>
        <ProposalTable rows={rows} noun={noun} place={place} />
      </section>
      <div className="rw-two rw-section">
        <section>
          <h2 className="rw-mb-4">Evidence</h2>
          {evidence.length === 0 ? <p>None has been published yet.</p> : <EvidenceList evidence={evidence} />}
        </section>
        <section>
          <h2 className="rw-mb-4">What happens when</h2>
          <StageSteps stage={stage} />
          <p className="rw-mt-4">
            <a href={updatesPath()}>Be told of each step by e-mail</a>
          </p>
        </section>
      </div>
    </>
  )
}
