import { ButtonLink } from '#components/ui/button-link.tsx'
import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { editEvidencePath, editProposalPath, editQuestionPath } from '#lib/paths/admin-paths.ts'
import { proposalPath } from '#lib/paths/consultation-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { orderColumn } from './order-column.tsx'
import type { PrepareActions, PrepareView } from './prepare-view.ts'
import { questionKinds } from './question-kinds.ts'

type Proposal = PrepareView['proposals'][number]
type Question = PrepareView['questions'][number]

/** The proposals with their computed effect. */
export function ProposalsPanel({
  view: { id, stage, proposals },
  actions: { moveProposal },
}: {
  view: PrepareView
  actions: PrepareActions
}) {
  const draft = stage.stage === 'draft'
  const count = (key: 'listed' | 'entering' | 'leaving', head: string): Column<Proposal> => ({
    ...{ key, head, label: head, numeric: true },
    cell: ({ effect }) =>
      effect === null ? (
        'cannot be scored'
      ) : key === 'listed' ? (
        formatCount(effect.listed)
      ) : (
        <StateMark state={key}>{formatCount(effect[key])}</StateMark>
      ),
  })
  const order = orderColumn(proposals.length, {
    action: moveProposal,
    what: 'proposal',
    fields: ({ code }: Proposal) => ({ consultationId: id, code }),
  })
  return (
    <Panel title="Proposals">
      {proposals.length === 0 ? (
        <p>There is none yet.</p>
      ) : (
        <DataTable
          caption="Proposals with their effect on the list"
          captionHidden
          cards
          rows={proposals}
          rowKey={({ code }) => code}
          columns={[
            {
              ...{ key: 'title', head: 'Proposal', header: true, wide: true, twelfths: 6 },
              cell: ({ code, position, title }) => (
                <a href={draft ? editProposalPath(id, code) : proposalPath(code, { id })}>
                  {position}. {title}
                </a>
              ),
            },
            count('listed', 'Listed'),
            count('entering', 'Entering'),
            count('leaving', 'Leaving'),
            ...(draft ? [order] : []),
          ]}
        />
      )}
      {draft && <Add href={editProposalPath(id)} words="Add a proposal" />}
    </Panel>
  )
}

/** The questions in the order in which they are asked. */
export function QuestionsPanel({
  view: { id, stage, questions },
  actions: { moveQuestion },
}: {
  view: PrepareView
  actions: PrepareActions
}) {
  const draft = stage.stage === 'draft'
  const changeable = draft || stage.stage === 'planned' || stage.stage === 'open'
  const order = orderColumn(questions.length, {
    action: moveQuestion,
    what: 'question',
    fields: ({ id: question }: Question) => ({ consultationId: id, id: question }),
  })
  return (
    <Panel title="Questions">
      {questions.length === 0 ? (
        <p>There is none yet.</p>
      ) : (
        <DataTable
          caption="Questions"
          captionHidden
          cards
          rows={questions}
          rowKey={({ id: question }) => question}
          columns={[
            {
              ...{ key: 'wording', head: 'Question', header: true, wide: true, twelfths: 5 },
              cell: ({ id: question, position, wording, changeNote }) => (
                <>
                  {position}. {changeable ? <a href={editQuestionPath(id, question)}>{wording}</a> : wording}
                  {changeNote !== '' && <small> Changed: {changeNote}</small>}
                </>
              ),
            },
            {
              ...{ key: 'kind', head: 'Answer', label: 'Answer' },
              cell: ({ kind }) => questionKinds.find(({ value }) => value === kind)?.name ?? kind,
            },
            {
              ...{ key: 'about', head: 'About', label: 'About' },
              cell: ({ about, aboutYou }) => (aboutYou ? 'The person' : (about ?? 'All of it')),
            },
            ...(draft ? [order] : []),
          ]}
        />
      )}
      {draft && <Add href={editQuestionPath(id)} words="Add a question" />}
    </Panel>
  )
}

/** The evidence, which may be added to at any time. */
export function EvidencePanel({ view: { id, evidence } }: { view: PrepareView }) {
  return (
    <Panel title="Evidence">
      {evidence.length === 0 ? (
        <p>There is none yet.</p>
      ) : (
        <ul className="rw-evidence">
          {evidence.map(({ id: piece, title, publisher, published }) => (
            <li key={piece}>
              <a href={editEvidencePath(id, piece)}>{title}</a>
              <br />
              <span className="rw-note">
                {publisher}, {published}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Add href={editEvidencePath(id)} words="Add evidence" />
    </Panel>
  )
}

const Add = ({ href, words }: { href: string; words: string }) => (
  <div className="rw-actions rw-mt-4">
    <ButtonLink look="secondary" href={href}>
      {words}
    </ButtonLink>
  </div>
)
