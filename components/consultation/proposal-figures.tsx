import { OverlapBar } from '#components/ui/overlap-bar.tsx'
import { StateKey } from '#components/ui/state-key.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { ProposalEffect } from '#lib/view/consultation/proposal-row.ts'
import { formatChange } from '#lib/view/format/format-change.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** What a proposal does to the list, in four figures and one bar. */
export function ProposalFigures({ effect, noun }: { effect: ProposalEffect; noun: AreaNoun }) {
  const { baseline, listed, entering, leaving, staying } = effect
  return (
    <>
      <OverlapBar overlap={effect} />
      <StateKey className="rw-mt-2 rw-mb-4" />
      <StatList
        stats={[
          {
            name: 'On the list',
            value: formatCount(listed),
            note: `${noun.many}; today ${formatCount(baseline)} (${formatChange(listed - baseline)})`,
          },
          { name: 'Entering', value: formatCount(entering), note: noun.many },
          { name: 'Leaving', value: formatCount(leaving), note: noun.many },
          { name: 'Staying', value: formatCount(staying), note: 'on both lists' },
        ]}
      />
    </>
  )
}
