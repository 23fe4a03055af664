import { InsightHead } from '#components/insight/insight-head.tsx'
import type { Issue } from '#lib/result/result.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { RanksView } from '#lib/view/ranks/ranks-view.ts'
import { DistributionSection } from './distribution-section.tsx'
import { ShiftSection } from './shift-section.tsx'
import { TestsSection } from './tests-section.tsx'

/** Who moves, how both tests fall together, how each measure is spread. `query`: the visitor's changes. */
export function RanksPage({
  view,
  query,
  issues,
}: {
  view: RanksView
  query: string
  issues: readonly Issue[]
}) {
  const { noun, changed, shifts, tests, marked, csv } = view
  return (
    <>
      <h1>Ranks of the {noun.many}</h1>
      <InsightHead lead={leadOf(view)} query={query} changed={changed} issues={issues} />
      <ShiftSection shifts={shifts} noun={noun} changed={changed} query={query} area={marked?.code ?? ''} />
      {tests !== null && <TestsSection tests={tests} noun={noun} changed={changed} query={query} csv={csv} />}
      <DistributionSection view={view} query={query} />
    </>
  )
}

function leadOf({ noun, changed, shifts: { counts }, tests }: RanksView): string {
  if (changed) {
    return `Under your changes ${counted(counts.list, noun.one, noun.many)} ${counts.list === 1 ? 'enters or leaves' : 'enter or leave'} the list, and ${formatCount(counts.tests)} ${counts.tests === 1 ? 'crosses' : 'cross'} the cut-off of a test.`
  }
  return tests === null
    ? `Every ${noun.one} has a rank: 1 is the most need.`
    : `Every ${noun.one} has two ranks: 1 is the most need. ${counted(tests.now.both, noun.one, noun.many)} ${tests.now.both === 1 ? 'is' : 'are'} inside both cut-offs.`
}
