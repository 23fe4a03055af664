import type { FormAction } from '#components/ui/form-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import { InterestForm } from './interest-form.tsx'
import { CommentForm, DissentForm, RecommendForm, ViewForm } from './proposal-forms.tsx'
import { Recommendations, type RecommendationFacts } from './proposal-recommendations.tsx'
import { ProposalViews, type RecordedView } from './proposal-views.tsx'

export type AssessmentView = {
  readonly consultation: string
  /** The proposal's id and code. */
  readonly proposal: string
  readonly code: string
  readonly me: string
  /** They record views: a panellist. */
  readonly assesses: boolean
  readonly declared: boolean
  /** They have recorded a view. */
  readonly mine: boolean
  /** Panellists who have. */
  readonly recorded: number
  readonly panellists: number
  /** Null = not open to this reader yet. */
  readonly opened: {
    readonly views: readonly RecordedView[]
    readonly comments: readonly {
      readonly id: string
      readonly name: string
      readonly text: string
      readonly at: Date
    }[]
    readonly recommendations: readonly RecommendationFacts[]
  } | null
}

export type AssessmentActions = Readonly<
  Record<'declare' | 'record' | 'comment' | 'recommend' | 'dissent', FormAction>
>

type Props = { view: AssessmentView; actions: AssessmentActions }

/** What the panel thinks of a proposal: one's own view first, then everybody's, the discussion and the recommendation. */
export function ProposalAssessment(props: Props) {
  const { recorded, panellists, opened, assesses } = props.view
  return (
    <>
      <p className="rw-lead rw-mt-5" role="status">
        {recorded} of {counted(Math.max(recorded, panellists), 'panellist')} {recorded === 1 ? 'has' : 'have'}{' '}
        recorded a view.
      </p>
      {assesses && <OwnView {...props} />}
      {!assesses && opened === null && (
        <Notice title="What panellists think opens to you once the panel has written a recommendation." />
      )}
      {opened !== null && <Opened {...props} opened={opened} />}
    </>
  )
}

function OwnView({ view, actions }: Props) {
  const { consultation, proposal, code, declared, mine } = view
  if (mine) return null
  return (
    <section className="rw-section rw-half">
      <Panel title={declared ? 'Record your view' : 'First: do you have interests of your own?'}>
        <p className="rw-mb-4">
          Others’ views, the discussion and the recommendation open once you have recorded your own, so that
          nobody’s first view follows somebody else’s. It is never changed; you can add another after the
          discussion.
        </p>
        {declared ? (
          <ViewForm {...{ proposal, code }} action={actions.record} another={false} />
        ) : (
          <InterestForm {...{ consultation, code }} action={actions.declare} />
        )}
      </Panel>
    </section>
  )
}

function Opened({ view, actions, opened }: Props & { opened: NonNullable<AssessmentView['opened']> }) {
  const { proposal, code, me, mine } = view
  const { views, comments, recommendations } = opened
  const [newest] = recommendations
  const dissented = newest?.dissents.some(({ personId }) => personId === me) ?? true
  const about = { proposal, code }
  return (
    <>
      <section className="rw-section rw-half" id="recommendation">
        <h2>Recommendation</h2>
        <Recommendations recommendations={recommendations} />
        {mine && newest !== undefined && !dissented && (
          <details className="rw-details" open>
            <summary>I do not agree</summary>
            <DissentForm recommendation={newest.id} code={code} action={actions.dissent} />
          </details>
        )}
        {mine && (
          <details className="rw-details rw-mt-2" open={newest === undefined}>
            <summary>{newest ? 'Write a later one' : 'Write the recommendation'}</summary>
            <RecommendForm
              key={newest?.id}
              {...about}
              another={newest !== undefined}
              action={actions.recommend}
            />
          </details>
        )}
      </section>
      <ProposalViews views={views} />
      {mine && (
        <details className="rw-details rw-half">
          <summary>I think otherwise now</summary>
          <ViewForm key={views.length} {...about} another action={actions.record} />
        </details>
      )}
      <section className="rw-section rw-half" id="discussion">
        <h2>Discussion</h2>
        {comments.length === 0 && <p className="rw-mb-4">Nobody has said anything yet.</p>}
        {comments.map(({ id, name, text, at }) => (
          <div key={id} className="rw-mb-4">
            <p className="rw-said">{visibleText(text)}</p>
            <p className="rw-note">
              {name}, {formatMoment(at)}
            </p>
          </div>
        ))}
        {mine && <CommentForm key={comments.length} {...about} action={actions.comment} />}
      </section>
    </>
  )
}
