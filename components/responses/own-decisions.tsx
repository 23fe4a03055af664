import { Panel } from '#components/ui/panel.tsx'
import { moderationPolicyPath, responsePath } from '#lib/paths/moderation-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import type { ModerationState } from '#lib/view/moderation/moderation-words.ts'
import { RespondentText } from './respondent-text.tsx'

/** What moderators decided about a response, for its author. */
export type OwnDecisionsView = {
  readonly reference: string
  readonly state: ModerationState
  readonly objections: readonly {
    readonly about: string
    readonly action: 'redact' | 'refuse'
    /** What others read instead; empty = nothing. */
    readonly shown: string
    readonly reasons: readonly { readonly title: string; readonly rule: string }[]
  }[]
  readonly notes: readonly string[]
  /** The author wants it to be published at all. */
  readonly forPublication: boolean
  readonly appeal: {
    readonly text: string
    readonly createdAt: Date
    readonly decidedAt: Date | null
    readonly upheld: boolean | null
  } | null
}

/** What was decided and why, what others read instead, and how an appeal stands. `level`: of its headings. */
export function OwnDecisions({ view, level = 3 }: { view: OwnDecisionsView; level?: 2 | 3 }) {
  const { objections, notes, appeal } = view
  return (
    <div className="rw-pile">
      <p>{outcomeOf(view)}</p>
      {objections.map((objection) => (
        <Objection key={objection.about} {...{ objection, level }} forPublication={view.forPublication} />
      ))}
      {notes.map((note) => (
        <Panel key={note} level={level} title="A note from the moderator" wash>
          <RespondentText text={note} />
        </Panel>
      ))}
      {appeal && <OwnAppeal appeal={appeal} level={level} />}
      {objections.length > 0 && (
        <p className="rw-small">
          What you chose and the method that you tested count all the same.{' '}
          <a href={moderationPolicyPath()}>How we moderate</a>
        </p>
      )}
    </div>
  )
}

function outcomeOf({ reference, state, objections, forPublication }: OwnDecisionsView) {
  const isPublic = forPublication && (state === 'published' || state === 'published_with_redactions')
  const link = isPublic && <a href={responsePath(reference)}>See it as others read it</a>
  if (objections.length > 0) return <>A moderator has read it. Not all of it can be read by others. {link}</>
  if (!forPublication) {
    return 'A moderator has read it. It counts, and the panel can read it. It is not published, as you chose.'
  }
  return <>A moderator has read it, and it is published. {link}</>
}

function Objection({
  objection: { about, action, shown, reasons },
  forPublication,
  level,
}: {
  level: 2 | 3
  objection: OwnDecisionsView['objections'][number]
  forPublication: boolean
}) {
  const refused = forPublication ? 'is not published' : 'is not passed on to the panel'
  return (
    <Panel level={level} title={`${about}: ${action === 'redact' ? 'some words are hidden' : refused}`}>
      {reasons.map(({ title, rule }) => (
        <p key={title} className="rw-mb-2">
          <b>{title}.</b> {rule}
        </p>
      ))}
      {shown !== '' && (
        <>
          <p className="rw-note rw-mt-3">Others read:</p>
          <RespondentText text={shown} />
        </>
      )}
    </Panel>
  )
}

function OwnAppeal({
  appeal: { text, createdAt, decidedAt, upheld },
  level,
}: {
  level: 2 | 3
  appeal: NonNullable<OwnDecisionsView['appeal']>
}) {
  const title =
    decidedAt === null
      ? 'You asked us to look again'
      : upheld
        ? 'You asked us to look again, and somebody else agreed with you'
        : 'You asked us to look again, and the decision stands'
  return (
    <Panel level={level} title={title} wash>
      <RespondentText text={text} />
      <p className="rw-note">
        Received at {formatMoment(createdAt)}.{' '}
        {decidedAt === null
          ? 'Somebody else than the one who decided looks at it. You are told by letter if you left an address, and here.'
          : `Decided at ${formatMoment(decidedAt)}.`}
      </p>
    </Panel>
  )
}
