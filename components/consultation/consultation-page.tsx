import { ButtonLink } from '#components/ui/button-link.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { respondPath, type ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
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
  place,
}: {
  view: ConsultationView
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
        {stage.open && <ButtonLink href={respondPath()}>Have your say</ButtonLink>}
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
        </section>
      </div>
    </>
  )
}
