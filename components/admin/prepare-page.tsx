import { PostButton } from '#components/team/post-button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import {
  editConsultationPath,
  editProposalPath,
  editQuestionPath,
  writeOutcomePath,
} from '#lib/paths/admin-paths.ts'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { dataPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { ClosingForm } from './closing-form.tsx'
import { EvidencePanel, ProposalsPanel, QuestionsPanel } from './prepare-lists.tsx'
import type { PrepareActions, PrepareView } from './prepare-view.ts'
import { PreviewForm } from './preview-form.tsx'
import { SignOffForm } from './sign-off-form.tsx'

/** One consultation for administrators: all that belongs to it, what is still missing, and the next step. */
export function PreparePage({ view, actions }: { view: PrepareView; actions: PrepareActions }) {
  const { id, title, stage } = view
  return (
    <>
      <div>
        <p className="rw-muted">
          {stage.name}. {stage.verb} {stage.when}
          {stage.remark !== '' && ` (${stage.remark})`}
        </p>
        <h1>{title}</h1>
        <p className="rw-mt-2">
          <a href={consultationPath({ id })}>{stage.stage === 'draft' ? 'See the draft' : 'See its page'}</a>
        </p>
      </div>
      <AboutPanel view={view} />
      <ProposalsPanel view={view} actions={actions} />
      <QuestionsPanel view={view} actions={actions} />
      <EvidencePanel view={view} />
      <NextStep view={view} actions={actions} />
    </>
  )
}

function AboutPanel({ view }: { view: PrepareView }) {
  const { id, stage, opens, closes, dataset, secondOpinion, responses, writing } = view
  const edit = <a href={editConsultationPath(id)}>Change what it says</a>
  return (
    <Panel title="About it" aside={stage.stage === 'draft' && edit}>
      <dl className="rw-key-facts">
        <dt>Opens</dt>
        <dd>{opens}</dd>
        <dt>Closes</dt>
        <dd>{closes}</dd>
        <dt>Data</dt>
        <dd>
          <a href={dataPath(dataset)}>{dataset}</a>
        </dd>
        <dt>Second opinion</dt>
        <dd>{secondOpinion ? 'A second moderator must agree' : 'Not needed'}</dd>
        {stage.stage !== 'draft' && (
          <>
            <dt>Responses</dt>
            <dd>
              {counted(responses, 'response')} sent, {counted(writing, 'draft')} begun
            </dd>
          </>
        )}
      </dl>
    </Panel>
  )
}

/** What comes next: signing off, opening, closing, the outcome. */
function NextStep({ view, actions }: { view: PrepareView; actions: PrepareActions }) {
  const { id, stage, problems, hasPreview } = view
  if (stage.stage === 'draft') {
    const places = {
      opensAt: editConsultationPath(id),
      closesAt: editConsultationPath(id),
      ...Object.fromEntries(
        view.proposals.map(({ code }) => [`proposals.${code}`, editProposalPath(id, code)]),
      ),
      proposals: editProposalPath(id),
      questions: editQuestionPath(id),
    }
    return (
      <>
        <Panel title="Show the draft to others" wash>
          <PreviewForm action={actions.preview} hidden={{ id }} used={hasPreview} />
        </Panel>
        <Panel title="Sign off" wash>
          <p className="rw-mb-4">
            Everybody sees it from then on, and it opens by itself at {view.opens}. What it asks can then only
            be changed with a note that says what is different.
          </p>
          <SignOffForm
            places={places}
            action={actions.signOff}
            hidden={{ id }}
            known={problems}
            word="Sign off"
          />
        </Panel>
      </>
    )
  }
  if (!stage.open && stage.stage !== 'planned') {
    return (
      <Panel title="Outcome" wash>
        <p className="rw-mb-4">Say what was asked, what people said and what was decided, and publish it.</p>
        <ButtonLink href={writeOutcomePath(id)}>
          {stage.stage === 'analysing' ? 'Write the outcome' : 'See the outcome'}
        </ButtonLink>
      </Panel>
    )
  }
  return (
    <>
      {stage.stage === 'planned' && (
        <Panel title="Open it now" wash>
          <p className="rw-mb-4">Otherwise it opens by itself at {view.opens}.</p>
          <PostButton action={actions.open} fields={{ id }}>
            Open it now
          </PostButton>
        </Panel>
      )}
      <ClosingPanel view={view} actions={actions} />
    </>
  )
}

function ClosingPanel({ view, actions }: { view: PrepareView; actions: PrepareActions }) {
  const { id, stage, changes, writing, closesAt } = view
  return (
    <Panel title="Move the closing" wash>
      <p className="rw-mb-4">
        It closes by itself at {view.closes}. {counted(writing, 'response')} {writing === 1 ? 'is' : 'are'}{' '}
        begun and not sent: when you bring the closing forward, those who left an address are told by e-mail,
        and all can still download what they wrote.
      </p>
      {changes.map(({ moved, reason }) => (
        <p key={moved} className="rw-note">
          {moved} {reason}
        </p>
      ))}
      <ClosingForm action={actions.moveClosing} id={id} closesAt={closesAt} open={stage.open} />
    </Panel>
  )
}
