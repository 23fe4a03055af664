import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { ScenarioPanel } from '#components/responses/scenario-card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { stateWords } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { SavedNotice } from '#lib/view/team/saved-notice.ts'
import { ClaimStrip } from './claim-strip.tsx'
import { DecideForm } from './decide-form.tsx'
import { Earlier, History, Similar } from './item-context.tsx'
import { ItemFacts } from './item-facts.tsx'
import { itemShortcuts } from './item-shortcuts.ts'
import type { ItemView, ReasonChoice } from './item-view.ts'
import { NotesPanel } from './notes-panel.tsx'
import { OtherWays } from './other-ways.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { Standing } from './standing.tsx'

export type ItemActions = Readonly<
  Record<'decide' | 'claim' | 'giveBack' | 'refer' | 'release' | 'note' | 'next', FormAction>
>

type ItemPageProps = {
  readonly item: ItemView
  readonly consultation: string
  readonly reasons: readonly ReasonChoice[]
  readonly actions: ItemActions
  /** A decision was recorded just now. */
  readonly done: boolean
  readonly saved: SavedNotice | null
}

/** One response for a moderator: texts and decisions at the left, what helps to decide at the right. */
export function ItemPage({ item, consultation, reasons, actions, done, saved }: ItemPageProps) {
  const { reference, state, stamp, notes, card, scenarioTitle } = item
  return (
    <>
      <div className="rw-panel__head">
        <h1>
          Response <span className="rw-nb">{reference}</span>
        </h1>
        <Tag>{stateWords[state]}</Tag>
      </div>
      {done && (
        <div className="rw-mb-4" role="status">
          <Notice title={`Recorded. This response is now: ${stateWords[state].toLowerCase()}.`}>
            <span data-next="">
              <PostButton small action={actions.next} fields={{ consultation }}>
                Take the next one
              </PostButton>
            </span>
          </Notice>
        </div>
      )}
      <ClaimStrip item={item} actions={actions} />
      <ItemFacts item={item} />
      <Standing item={item} />
      <div className="rw-moderate">
        <DecideForm key={stamp} item={item} reasons={reasons} action={actions.decide} />
        <div className="rw-pile">
          <OtherWays item={item} actions={actions} />
          {card && <ScenarioPanel card={card} title={visibleText(scenarioTitle)} />}
          <Similar item={item} />
          <NotesPanel key={notes.length} item={item} action={actions.note} saved={saved} />
          <Earlier item={item} />
          <History item={item} reasons={reasons} />
        </div>
      </div>
      <Shortcuts shortcuts={itemShortcuts} />
    </>
  )
}
