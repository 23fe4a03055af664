import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import type { ItemView } from './item-view.ts'

/** Who has a response just now, and the ways to take it or give it back. */
export function ClaimStrip({
  item: { id, stamp, claim, state },
  actions,
}: {
  item: ItemView
  actions: Readonly<Record<'claim' | 'giveBack', FormAction>>
}) {
  const button = (action: FormAction, words: string) => (
    <PostButton small look="secondary" action={action} fields={{ response: id, stamp }}>
      {words}
    </PostButton>
  )
  if (state === 'withdrawn') return null
  return (
    <div className={claim?.mine ? 'rw-claim rw-claim--mine' : 'rw-claim'}>
      {claim === null ? (
        <p>Nobody has this response. Take it, so that nobody else decides it meanwhile.</p>
      ) : (
        <p>
          <b>
            {claim.mine ? 'You have' : `${claim.by} has`} this response until {formatMoment(claim.until)}.
          </b>{' '}
          {claim.mine ? 'Others can read it, not decide.' : 'You can read it, not decide.'}
        </p>
      )}
      <div className="rw-actions">
        {claim === null && <span data-take="">{button(actions.claim, 'Take it')}</span>}
        {claim?.mine && button(actions.giveBack, 'Give it back')}
        {claim?.mine && button(actions.claim, 'Take 20 more minutes')}
      </div>
    </div>
  )
}
