import { ButtonLink } from '#components/ui/button-link.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { ProofBox, type Proof } from '#components/ui/proof-box.tsx'
import { proposalPath, respondPath, type ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { ProposalView } from '#lib/view/consultation/proposal-view.ts'
import { ChangedAreas } from './changed-areas.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { ProposalFigures } from './proposal-figures.tsx'
import { ProposalQuestions } from './proposal-questions.tsx'

/** One proposal: what would change, why, what it would do to the list, the evidence and the questions about it. */
export function ProposalPage({
  view,
  proof,
  place,
}: {
  view: ProposalView
  proof: Proof
  place?: ConsultationInAddress | undefined
}) {
  const { row, stage, settings, evidence, questions, before, after } = view
  const test = sandboxPath(row.query)
  return (
    <>
      <div className="rw-prose">
        <p className="rw-muted">Proposal {row.position}</p>
        <h1>{row.title}</h1>
        <h2 className="rw-mt-6">What would change</h2>
        {view.change.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <ul>
          {settings.map(({ title, detail }) => (
            <li key={title}>
              {title} {detail}
            </li>
          ))}
        </ul>
        <h2 className="rw-mt-6">Why it is proposed</h2>
        {view.why.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className="rw-actions rw-mt-5">
        {stage.open && <ButtonLink href={respondPath(row.code, place?.id)}>Answer</ButtonLink>}
        <ButtonLink look="secondary" href={test}>
          Test this
        </ButtonLink>
      </div>
      <section className="rw-section">
        <h2>What it would do to the list</h2>
        <p className="rw-intro">
          Scored by itself, beside the current method.{' '}
          {view.invented && <IllustrativeLabel>Example proposal</IllustrativeLabel>}
        </p>
        <ProposalFigures effect={row.effect} noun={view.noun} />
        <ChangedAreas view={view} state="entering" />
        <ChangedAreas view={view} state="leaving" />
      </section>
      <div className="rw-two rw-section">
        <ProposalQuestions
          questions={questions}
          answer={stage.open ? respondPath(row.code, place?.id) : null}
        />
        <section>
          <h2 className="rw-mb-4">Evidence about it</h2>
          {evidence.length === 0 ? <p>None has been published yet.</p> : <EvidenceList evidence={evidence} />}
        </section>
      </div>
      <div className="rw-section">
        <ProofBox proof={proof} links={[{ href: test, words: 'Run it again in the sandbox' }]} />
      </div>
      <nav className="rw-key rw-mt-5" aria-label="Other proposals">
        {before && <a href={proposalPath(before.code, place)}>Before: {before.title}</a>}
        {after && <a href={proposalPath(after.code, place)}>Next: {after.title}</a>}
      </nav>
    </>
  )
}
