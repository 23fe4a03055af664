import { InsightNav } from '#components/insight/insight-nav.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { Issue } from '#lib/result/result.ts'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { ListSureness } from '#lib/view/sureness/brief-sureness.ts'
import { AddForm } from './add-form.tsx'
import { DisagreeSection } from './disagree-section.tsx'
import { MethodCards } from './method-cards.tsx'
import { OverlapSection } from './overlap-section.tsx'
import { PairTables } from './pair-tables.tsx'
import { RegionStrips } from './region-strips.tsx'
import { SettingsTable } from './settings-table.tsx'

const numbers = ['no', 'one', 'two', 'three', 'four']

/** Two to four methods side by side, all in one address. `typed`: a link that could not be used. */
export function ComparePage({
  view,
  sure,
  problems,
  typed,
}: {
  view: CompareView
  sure: readonly (ListSureness | null)[]
  problems: readonly Issue[]
  typed: string
}) {
  const { methods } = view
  const several = methods.length > 1
  const inLink = problems.filter(({ path }) => path === 'link').map(({ message }) => message)
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          problems={problems.map(({ path, message }) =>
            path === 'link' ? { message, href: '#link' } : { message },
          )}
        />
      )}
      <h1>{several ? `Compare ${numbers[methods.length] ?? ''} methods` : 'Compare methods'}</h1>
      <p className="rw-lead rw-mt-2">{leadOf(view)}</p>
      <InsightNav
        query={methods.findLast(({ kind }) => kind !== 'current')?.query ?? methods[0]?.query ?? ''}
      />
      <MethodCards view={view} sure={sure} />
      <AddForm
        view={view}
        typed={inLink.length > 0 ? typed : ''}
        problem={inLink.length > 0 ? inLink.join('. ') : undefined}
      />
      {several && (
        <>
          <p className="rw-note rw-mt-2">
            The address of this page holds the whole comparison: copy it to share it.
          </p>
          <OverlapSection view={view} />
          <div className="rw-two rw-section">
            <SettingsTable view={view} />
            <RegionStrips view={view} />
          </div>
          <PairTables view={view} />
          <DisagreeSection view={view} />
        </>
      )}
    </>
  )
}

function leadOf({ methods, noun, onAll, onSome }: CompareView): string {
  if (methods.length < 2) return 'Add a method to see where the lists agree and where they do not.'
  const all = methods.length === 2 ? 'both' : `all ${numbers[methods.length] ?? ''}`
  const are = onAll === 1 ? `${noun.one} is` : `${noun.many} are`
  const rest =
    onSome === 0
      ? 'The lists are the same.'
      : `The other ${formatCount(onSome)} ${onSome === 1 ? 'depends' : 'depend'} on which method you choose.`
  return `${formatCount(onAll)} ${are} listed by ${all}. ${rest}`
}
