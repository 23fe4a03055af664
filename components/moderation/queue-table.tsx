import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { moderationItemPath } from '#lib/paths/moderation-paths.ts'
import { stateWords, waitedWords, type ModerationState } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'

export type QueueRowView = {
  readonly id: string
  readonly reference: string
  readonly state: ModerationState
  readonly heldFor: readonly string[]
  readonly publication: string
  readonly withScenario: boolean
  readonly firstWords: string
  readonly hints: readonly string[]
  readonly similar: number
  readonly overdue: boolean
  /** Working days. */
  readonly waited: number
  readonly claimedBy: string | null
  /** The beginning of what the author appeals with, while nobody has decided it. */
  readonly appeal: string | null
}

/** Rows of the queue, each with a box to mark it. */
export function QueueTable({ rows }: { rows: readonly QueueRowView[] }) {
  return (
    <DataTable
      cards
      caption="Responses, oldest first"
      captionHidden
      columns={[
        {
          key: 'mark',
          head: 'Mark',
          label: 'Mark',
          cell: ({ id, reference }) => <Mark id={id} reference={reference} />,
        },
        {
          key: 'response',
          head: 'Response',
          header: true,
          wide: true,
          cell: (row) => <Response row={row} />,
        },
        { key: 'hints', head: 'Look out for', label: 'Look out for', cell: (row) => <Hints row={row} /> },
        {
          key: 'method',
          head: 'Method',
          label: 'Method',
          cell: ({ withScenario }) => (withScenario ? 'Attached' : 'None'),
        },
        {
          key: 'publication',
          head: 'To be read by',
          label: 'To be read by',
          cell: ({ publication }) => (publication === 'unpublished' ? 'The panel' : 'Everybody'),
        },
        {
          key: 'waiting',
          head: 'Waiting',
          label: 'Waiting',
          cell: ({ waited, overdue }) => (
            <>
              {waitedWords(waited)} {overdue && <Tag tone="warn">Overdue</Tag>}
            </>
          ),
        },
        {
          key: 'with',
          head: 'With',
          label: 'With',
          cell: ({ claimedBy }) => claimedBy ?? <span className="rw-muted">Nobody</span>,
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}

function Mark({ id, reference }: { id: string; reference: string }) {
  return (
    <label className="rw-queue__mark">
      <input type="checkbox" name="response" value={id} />
      <span className="rw-vh">Mark {reference}</span>
    </label>
  )
}

function Response({ row: { id, reference, firstWords, state, appeal } }: { row: QueueRowView }) {
  return (
    <>
      <a href={moderationItemPath(id)}>{reference}</a>{' '}
      {state !== 'awaiting' && <span className="rw-muted">{stateWords[state]}</span>}
      <small className="rw-said rw-said--line" dir="auto">
        {visibleText(firstWords)}
      </small>
      {appeal !== null && (
        <small className="rw-said rw-said--line" dir="auto">
          <b>Appeal:</b> {visibleText(appeal)}
        </small>
      )}
    </>
  )
}

function Hints({ row: { hints, similar, heldFor } }: { row: QueueRowView }) {
  const words = [
    ...heldFor,
    ...hints,
    ...(similar > 0 ? [`Same words as ${similar === 100 ? '100 or more' : similar}`] : []),
  ]
  if (words.length === 0) return <span className="rw-muted">Nothing found</span>
  return words.map((hint) => (
    <span key={hint}>
      <Tag tone="warn">{hint}</Tag>{' '}
    </span>
  ))
}
