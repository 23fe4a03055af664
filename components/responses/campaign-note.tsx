import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

type Totals = {
  readonly withdrawn: number
  readonly campaigns: Readonly<Record<'campaigns' | 'responses' | 'counted' | 'countedOnce', number>>
}

/** How many responses there are, with and without counting each possible campaign once; nothing where both are the same. */
export function CampaignNote({ totals }: { totals: Totals }) {
  const { counted: all, countedOnce, campaigns, responses } = totals.campaigns
  if (campaigns === 0) return null
  return (
    <p className="rw-note rw-mt-2">
      {formatCount(responses)} responses say nearly the same as others, in{' '}
      {counted(campaigns, 'possible campaign')}. All of them count: <b>{counted(all, 'response')}</b>, or{' '}
      <b>{formatCount(countedOnce)}</b> with each campaign counted once
      {totals.withdrawn > 0 && '; withdrawn ones are in neither'}.
    </p>
  )
}
