import { StateMark } from '#components/ui/state-mark.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { Look, Shown } from '#lib/view/sandbox/look.ts'
import type { ListCounts } from '#lib/view/list-counts.ts'

/** Which areas the table is about, as links, so that it needs no script. */
export function AreaTabs({
  counts,
  shown,
  hrefOf,
}: {
  counts: ListCounts
  shown: Shown
  hrefOf: (change: Partial<Look>) => string
}) {
  const { entering, leaving, staying } = counts
  const tab = (key: Shown, words: string, count: number) => {
    const said = `${words} (${formatCount(count)})`
    return {
      key,
      href: hrefOf({ show: key }),
      words: key === 'changes' ? said : <StateMark state={key}>{said}</StateMark>,
      current: shown === key,
    }
  }
  return (
    <Tabs
      label="Which areas"
      tabs={[
        ...(entering + leaving > 0 ? [tab('changes', 'All changes', entering + leaving)] : []),
        tab('entering', 'Entering', entering),
        tab('leaving', 'Leaving', leaving),
        tab('staying', 'Staying', staying),
      ]}
    />
  )
}
