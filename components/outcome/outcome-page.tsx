import { ProposalFigures } from '#components/consultation/proposal-figures.tsx'
import { ChangedAreas } from '#components/consultation/changed-areas.tsx'
import { WholeWords } from '#components/consultation/whole-words.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ProofBox, type Proof } from '#components/ui/proof-box.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import { consultationPath, type ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { outcomeListPath, updatesPath } from '#lib/paths/outcome-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { scenarioFilePath } from '#lib/paths/sandbox-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { OutcomeView } from '#lib/view/outcome/outcome-view.ts'
import { Corrections } from './corrections.tsx'
import { DecisionSection } from './decision-section.tsx'
import { Paragraphs } from './paragraphs.tsx'

/** The outcome of a consultation: we asked, you said, we did. `proof`: of the final list; null while there is none. */
export function OutcomePage({
  view,
  place,
  proof,
}: {
  view: OutcomeView
  place: ConsultationInAddress
  proof: Proof | null
}) {
  const { title, published, invented, noun, said, final, decisions } = view
  return (
    <>
      {published === null && (
        <Notice tone="warning" title="This is a draft of the outcome.">
          It is not published. Its figures are counted and computed as of now.
        </Notice>
      )}
      <Corrections view={view} place={place} />
      <div className="rw-prose">
        <p className="rw-muted rw-mt-4">Outcome{published !== null && `, published at ${published}`}</p>
        <h1>
          <WholeWords text={title} />
        </h1>
        <Paragraphs texts={view.summary} />
      </div>
      {final !== null && <FinalActions query={final.query} place={place} />}
      <section className="rw-section">
        <h2>We asked</h2>
        <div className="rw-prose rw-mt-3">
          <Paragraphs texts={view.asked} />
          <p>
            {counted(decisions.length, 'proposal')}, open from {view.opened} to {view.closed}.{' '}
            <a href={consultationPath({ id: place.id })}>Read the consultation</a>
          </p>
        </div>
      </section>
      <section className="rw-section">
        <h2>You said</h2>
        <p className="rw-intro">
          Counted at {view.counted}. Moderators clear a response before the panel reads it; those who answered
          chose whether theirs is published.
        </p>
        <StatList
          columns={3}
          stats={[
            { name: 'Received', value: formatCount(said.received), note: 'responses' },
            { name: 'Cleared', value: formatCount(said.cleared), note: 'responses, counted below' },
            {
              name: 'Published',
              value: formatCount(said.published),
              note: <a href={responsesPath(place.id)}>read them</a>,
            },
          ]}
        />
      </section>
      <section className="rw-section">
        <h2>We did</h2>
        {final === null ? (
          <p>No final method has been chosen yet.</p>
        ) : (
          <>
            <p className="rw-intro">
              The final list has {counted(final.effect.listed, noun.one, noun.many)}.{' '}
              {invented && <IllustrativeLabel>Example outcome</IllustrativeLabel>}
            </p>
            <ProposalFigures effect={final.effect} noun={noun} />
            <FinalMethod settings={final.settings} />
            <ChangedAreas view={{ ...final, noun, row: final }} state="entering" />
            <ChangedAreas view={{ ...final, noun, row: final }} state="leaving" />
          </>
        )}
      </section>
      <section className="rw-section">
        <h2>What was decided about each proposal</h2>
        {decisions.map((decision) => (
          <DecisionSection key={decision.row.code} decision={decision} consultation={place.id} noun={noun} />
        ))}
      </section>
      {proof !== null && final !== null && (
        <div className="rw-section">
          <ProofBox
            proof={proof}
            links={[{ href: sandboxPath(final.query), words: 'Run it again in the sandbox' }]}
          />
        </div>
      )}
      <p className="rw-section rw-actions">
        <a href={updatesPath()}>Hear of the next consultation by e-mail</a>
      </p>
    </>
  )
}

function FinalActions({ query, place }: { query: string; place: ConsultationInAddress }) {
  return (
    <div className="rw-actions rw-mt-5">
      <ButtonLink href={outcomeListPath(place)}>Download the final list (CSV)</ButtonLink>
      <ButtonLink look="secondary" href={scenarioFilePath(query)}>
        Download the method (JSON)
      </ButtonLink>
      <ButtonLink look="secondary" href={sandboxPath(query)}>
        Open in the sandbox
      </ButtonLink>
    </div>
  )
}

function FinalMethod({ settings }: { settings: readonly { title: string; detail: string }[] }) {
  return (
    <div className="rw-prose rw-mt-4">
      <h3>The final method</h3>
      {settings.length === 0 ? (
        <p>The current method stays as it is.</p>
      ) : (
        <>
          <p>What it changes in the current method:</p>
          <ul>
            {settings.map(({ title, detail }) => (
              <li key={title}>
                {title} {detail}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
