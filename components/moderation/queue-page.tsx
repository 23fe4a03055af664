import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Button } from '#components/ui/button.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { moderationTogetherPath } from '#lib/paths/moderation-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { waitedWords } from '#lib/view/moderation/moderation-words.ts'
import type { Choice } from '#components/ui/select-field.tsx'
import { QueueFilter, type Sought } from './queue-filter.tsx'
import { queueShortcuts } from './queue-shortcuts.ts'
import { QueueTable, type QueueRowView } from './queue-table.tsx'
import { Shortcuts } from './shortcuts.tsx'

export type QueueView = {
  readonly consultation: string
  readonly sought: Sought
  readonly parts: readonly {
    readonly key: string
    readonly name: string
    readonly count: number
    readonly href: string
  }[]
  readonly waiting: number
  /** Working days that the oldest has waited; null when nothing waits. */
  readonly oldest: number | null
  readonly promise: number
  readonly rows: readonly QueueRowView[]
  readonly next: string | null
  readonly consultations: readonly Choice[]
  readonly proposals: readonly Choice[]
  readonly hints: readonly Choice[]
}

/** What waits for moderators, oldest first. */
export function QueuePage({ view, takeNext }: { view: QueueView; takeNext: FormAction }) {
  const {
    consultation,
    sought,
    parts,
    waiting,
    oldest,
    promise,
    rows,
    next,
    consultations,
    proposals,
    hints,
  } = view
  const tabs = parts.map(({ key, name, count, href }) => ({
    key,
    href,
    words: `${name} (${formatCount(count)})`,
    current: key === sought.part,
  }))
  return (
    <>
      <div className="rw-panel__head">
        <div>
          <h1>Responses to check</h1>
          <p className="rw-muted rw-mt-2">
            {formatCount(waiting)} waiting.
            {oldest !== null &&
              ` The oldest: ${waitedWords(oldest).toLowerCase()}; we promise ${promise} working days.`}
          </p>
        </div>
        <div data-next="">
          <PostButton action={takeNext} fields={{ consultation }}>
            Take the next one
          </PostButton>
        </div>
      </div>
      <Tabs label="Parts of the queue" tabs={tabs} />
      <QueueFilter {...{ sought, consultation, consultations, proposals, hints }} />
      {rows.length === 0 ? (
        <p role="status">
          <b>{next === null ? 'Nothing here.' : 'Nothing among the first 5,000.'}</b>{' '}
          {next !== null && (
            <a href={next} rel="next">
              Look further
            </a>
          )}
        </p>
      ) : (
        <form action={moderationTogetherPath()} className="rw-queue">
          <QueueTable rows={rows} />
          <div className="rw-actions rw-mt-3">
            <Button type="submit" look="secondary" data-together="">
              Decide the marked ones together
            </Button>
            {next !== null && (
              <a href={next} rel="next">
                Next page
              </a>
            )}
          </div>
        </form>
      )}
      <p className="rw-note rw-mt-4">
        “Look out for” is a hint of simple patterns. It hides and refuses nothing. Weights and choices need no
        check.
      </p>
      <Shortcuts shortcuts={queueShortcuts} />
    </>
  )
}
