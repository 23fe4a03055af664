import { RespondentText } from '#components/responses/respondent-text.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import type { ItemView } from './item-view.ts'

/** What is unusual about where a response stands: held, referred, a second opinion, an appeal. */
export function Standing({ item: { heldFor, state, waitsFor, appeal } }: { item: ItemView }) {
  const notices = [
    state === 'held' && (
      <Notice
        key="held"
        tone="warning"
        title={`Held for a person to look at: ${heldFor.join(', ')}. A decision releases it.`}
      />
    ),
    waitsFor === 'administrator' && (
      <Notice key="referred" tone="warning" title="Referred: an administrator decides." />
    ),
    waitsFor === 'second_moderator' && (
      <Notice key="second" tone="warning" title="A refusal awaits the opinion of a second moderator." />
    ),
    appeal && <AppealPanel key="appeal" appeal={appeal} />,
  ].filter(Boolean)
  return notices.length === 0 ? null : <div className="rw-pile rw-mb-4">{notices}</div>
}

function AppealPanel({ appeal }: { appeal: NonNullable<ItemView['appeal']> }) {
  const { text, createdAt, decidedAt, upheld, mayDecide } = appeal
  const open = decidedAt === null
  return (
    <Panel title={open ? 'The author appeals' : 'The author appealed'} wash>
      <RespondentText text={text} />
      <p className="rw-note">
        Received at {formatMoment(createdAt)}.{' '}
        {!open &&
          `Decided at ${formatMoment(decidedAt)}: ${upheld ? 'the author was right' : 'the decisions stand'}.`}
      </p>
      {open && !mayDecide && (
        <p className="rw-mt-2">
          <b>You hid or refused something here: somebody else has to decide the appeal.</b>
        </p>
      )}
    </Panel>
  )
}
