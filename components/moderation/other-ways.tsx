import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Panel } from '#components/ui/panel.tsx'
import type { ItemView } from './item-view.ts'

/** What a moderator can do instead of deciding: leave it to an administrator, or release what is held. */
export function OtherWays({
  item: { id, stamp, state, waitsFor },
  actions,
}: {
  item: ItemView
  actions: Readonly<Record<'refer' | 'release', FormAction>>
}) {
  const mayRefer = waitsFor !== 'administrator' && state === 'awaiting'
  if (!mayRefer && state !== 'held') return null
  const button = (action: FormAction, words: string) => (
    <PostButton small look="secondary" action={action} fields={{ response: id, stamp }}>
      {words}
    </PostButton>
  )
  return (
    <Panel title="Not sure?" wash>
      <div className="rw-actions">
        {state === 'held' && button(actions.release, 'Release, to be checked like any other')}
        {mayRefer && button(actions.refer, 'Refer to an administrator')}
      </div>
    </Panel>
  )
}
