import type { ReactNode } from 'react'
import { InsightHead } from '#components/insight/insight-head.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import type { Issue } from '#lib/result/result.ts'
import { sensitivityPath } from '#lib/paths/insight-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { firmnessWords } from '#lib/view/sureness/firmness-words.ts'
import type { SurenessLook } from '#lib/view/sureness/sureness-look.ts'
import type { SurenessView } from '#lib/view/sureness/sureness-view.ts'
import { SureBar } from './sure-bar.tsx'
import { ShareChart } from './sureness-charts.tsx'
import { SurenessTable } from './sureness-table.tsx'

/** How sure the list is: the finding, the classes, how often areas came up, and each area's ranks. */
export function SurenessPage({
  view,
  words,
  seed,
  query,
  changed,
  issues,
  hrefOf,
  children,
}: {
  view: SurenessView
  /** What the reruns varied, as part of a sentence. */
  words: string
  seed: number
  query: string
  changed: boolean
  issues: readonly Issue[]
  hrefOf: (look: Partial<SurenessLook>) => string
  /** The form that asks for other reruns. */
  children: ReactNode
}) {
  const { noun, runs, listed, onList, others, list, bins, indices } = view
  const came = others.core + others.likely + others.marginal
  return (
    <>
      <h1>How sure the list is</h1>
      <InsightHead lead={leadOf(view)} query={query} changed={changed} beside={false} issues={issues} />
      <p>
        We reran {changed ? 'your' : 'the current'} method {formatCount(runs)} times, {words}. Seed{' '}
        {String(seed)}: anyone who uses it gets the same reruns.
      </p>
      {children}
      <SureBar counts={onList} noun={listed === 1 ? noun.one : noun.many} />
      <ul className="rw-plain rw-note">
        {firmnessWords.map(({ firmness, name, meaning }) => (
          <li key={firmness}>
            <b>{name}:</b> {meaning} ({counted(onList[firmness], noun.one, noun.many)} on the list)
          </li>
        ))}
      </ul>
      <p className="rw-small rw-mt-2">
        {came === 0
          ? `No other ${noun.one} came up in 5% of reruns or more.`
          : `${counted(came, `more ${noun.one}`, `more ${noun.many}`)} came up in at least 5% of reruns.`}{' '}
        <a href={sensitivityPath(query)}>See which choices matter most</a>
      </p>
      <div className="rw-section">
        <StatList
          stats={[
            {
              name: 'On the list',
              value: formatCount(listed),
              note: `a rerun lists ${formatCount(Math.round(list.meanSize))} on average`,
            },
            {
              name: 'Stay on it in a rerun',
              value: formatCount(Math.round(list.meanKept)),
              note: `on average, ${formatShare(list.meanOverlap)} of the list`,
            },
            ...indices.map(({ words: name, meanRankShift, insideCut, meanStayInside, lastInside }) => ({
              name: `${name.title}: move on average`,
              value: counted(Math.round(meanRankShift), 'place'),
              note:
                lastInside === null
                  ? 'up or down the ranking'
                  : `${formatCount(Math.round(meanStayInside))} of ${formatCount(insideCut)} keep meeting the test`,
            })),
          ]}
        />
      </div>
      <ShareChart
        title={`How often ${noun.many} came up`}
        label={`How many ${noun.many} were listed in which share of reruns. The table below has every number.`}
        note={`Number of ${noun.many} by the share of reruns that list them. Dark: on the list. Light: not on it.`}
        bins={bins}
        table={
          <DataTable
            tight
            caption={`${noun.many} by the share of reruns that list them`}
            captionHidden
            columns={[
              {
                key: 'share',
                head: 'Listed in',
                header: true,
                cell: ({ words: part }) => `${part} of reruns`,
              },
              { key: 'listed', head: 'On the list', numeric: true, cell: (bin) => formatCount(bin.listed) },
              {
                key: 'others',
                head: 'Not on the list',
                numeric: true,
                cell: (bin) => formatCount(bin.others),
              },
            ]}
            rows={bins}
            rowKey={({ words: part }) => part}
          />
        }
      />
      <SurenessTable view={view} query={query} hrefOf={hrefOf} />
    </>
  )
}

function leadOf({ noun, listed, onList }: SurenessView): string {
  if (listed === 0) return `No ${noun.one} is listed, so there is nothing to be sure of.`
  return `${formatCount(onList.core)} of ${counted(listed, `listed ${noun.one}`, `listed ${noun.many}`)} ${onList.core === 1 ? 'is' : 'are'} firm: still listed in at least 95% of reruns with other weights.`
}
