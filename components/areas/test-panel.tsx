import { Panel } from '#components/ui/panel.tsx'
import { RankScale } from '#components/ui/rank-scale.tsx'
import { TestMark } from '#components/ui/test-mark.tsx'
import type { AreaTest } from '#lib/view/areas/area-test.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { rankAxis } from '#lib/view/chart/rank-axis.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { placesFromCut } from '#lib/view/format/places-from-cut.ts'
import { pointsFromCut } from '#lib/view/format/points-from-cut.ts'
import { DomainTable } from './domain-table.tsx'
import { MeasureTable } from './measure-table.tsx'

/** One test of an area: its rank today and with the visitor's changes, both on one scale, and what the score is made of. */
export function TestPanel({
  number,
  now,
  then,
  noun,
}: {
  number: number
  now: AreaTest
  then: AreaTest | null
  noun: AreaNoun
}) {
  const { words, lastInside } = now
  const most = Math.max(now.mostPoints, then?.mostPoints ?? 0)
  return (
    <Panel
      title={`${lastInside === null ? 'Index' : 'Test'} ${number}: ${words.title}${nameInLetters(words)}`}
    >
      <div className="rw-test">
        <dl className="rw-test__nums">
          <Standing name="Rank today" test={now} />
          {then && <Standing name="Rank with your changes" test={then} />}
        </dl>
        {lastInside !== null && <Scale now={now} then={then} lastInside={lastInside} />}
        <DomainTable test={now} under="Today’s method" most={most} />
        {then && !sameDomains(now, then) && <DomainTable test={then} under="With your changes" most={most} />}
        {now.mostPoints > 0 && (
          <p className="rw-note">
            Black mark: the middle one of the listed {noun.many}. A full bar: the most points that any{' '}
            {noun.one} has from one domain.
          </p>
        )}
        <MeasureTable test={then ?? now} under={then ? 'With your changes' : 'Today’s method'} noun={noun} />
      </div>
    </Panel>
  )
}

/** The visitor's changes do not touch what the score is made of: one table says it all. */
const sameDomains = (now: AreaTest, then: AreaTest): boolean =>
  now.domains.length === then.domains.length &&
  now.domains.every((line, at) => {
    const other = then.domains[at]
    return other?.code === line.code && other.points === line.points && other.rank === line.rank
  })

const nameInLetters = ({ title, short }: AreaTest['words']): string => (short === title ? '' : ` (${short})`)

function Standing({
  name,
  test: { rank, ranked, lastInside, met, score, needed },
}: {
  name: string
  test: AreaTest
}) {
  return (
    <div>
      <dt>
        {name}, of {formatCount(ranked)}
      </dt>
      <dd>
        {formatCount(rank)}
        <small>
          {lastInside !== null && <TestMark met={met} />}
          {lastInside !== null && met !== null && (
            <>
              , {placesFromCut(rank, lastInside)}
              <br />
              {pointsFromCut(score, needed)}
            </>
          )}
        </small>
      </dd>
    </div>
  )
}

function Scale({ now, then, lastInside }: { now: AreaTest; then: AreaTest | null; lastInside: number }) {
  const said = (test: AreaTest) => (Number.isNaN(test.rank) ? 'no rank' : formatCount(test.rank))
  const thenInside = then?.lastInside ?? lastInside
  const moved = thenInside !== lastInside
  const ranks = `Rank today ${said(now)}${then ? `, with your changes ${said(then)}` : ''}.`
  const cut = `The last rank that meets the test is ${formatCount(lastInside)}`
  const cuts = moved ? `${cut} today and ${formatCount(thenInside)} with your changes.` : `${cut}.`
  return (
    <RankScale
      now={now.rank}
      then={then === null ? null : then.rank}
      axis={rankAxis(lastInside, now.ranked, thenInside)}
      {...(now.worstShare !== null && { metWords: `Worst ${formatPercent(now.worstShare)}: met` })}
      {...(moved && { thenInside })}
      label={`${ranks} ${cuts} Rank 1 is the most need.`}
    />
  )
}
