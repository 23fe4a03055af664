import type { ReactNode } from 'react'
import { InsightHead } from '#components/insight/insight-head.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import type { Issue } from '#lib/result/result.ts'
import type { Estimate } from '#lib/scoring/sensitivity/effects.ts'
import { surenessPath } from '#lib/paths/insight-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { EffectTable } from '#lib/view/sureness/effect-rows.ts'
import { EffectChart } from './effect-chart.tsx'

/** Which choices matter, for how far ranks move and for who is on the list. */
export function SensitivityPage({
  tables,
  evaluations,
  words,
  seed,
  leftOut,
  query,
  changed,
  issues,
  children,
}: {
  tables: readonly EffectTable[]
  evaluations: number
  /** What varied, as part of a sentence. */
  words: string
  seed: number
  leftOut: readonly string[]
  query: string
  changed: boolean
  issues: readonly Issue[]
  children: ReactNode
}) {
  const list = tables.find(({ result }) => result === 'list_overlap')
  const most = list?.still === false ? list.rows[0] : undefined
  return (
    <>
      <h1>Which choices matter most</h1>
      <InsightHead
        lead={
          most === undefined
            ? 'None of the choices that were varied changes the list.'
            : `For who is on the list, this choice matters most: ${most.name}.`
        }
        query={query}
        changed={changed}
        beside={false}
        issues={issues}
      />
      <p>
        We reran {changed ? 'your' : 'the current'} method {formatCount(evaluations)} times, {words}. Then we
        asked how much of the differences goes back to each choice. Seed {String(seed)}: anyone who uses it
        gets the same reruns. <a href={surenessPath(query)}>See how sure each place is</a>
      </p>
      {children}
      {tables.map((table) => (
        <Effects key={table.result} table={table} />
      ))}
      {leftOut.length > 0 && (
        <p className="rw-note rw-mt-3">
          Not tried, because they cannot be worked out together with the others: {leftOut.join('; ')}.
        </p>
      )}
    </>
  )
}

const titles = {
  rank_shift: 'How far ranks move',
  list_overlap: 'Who is on the list',
} as const

function Effects({ table: { result, mean, still, rows } }: { table: EffectTable }) {
  const finding =
    result === 'rank_shift'
      ? `Over all reruns an area moves ${counted(Math.round(mean), 'place')} on average.`
      : `Over all reruns, ${formatShare(mean)} of the places on either list are on both.`
  if (still) {
    return (
      <section className="rw-section">
        <h2>{titles[result]}: nothing that varies makes a difference</h2>
        <p>{finding}</p>
      </section>
    )
  }
  const [first] = rows
  return (
    <section className="rw-section">
      <h2 className="rw-mb-2">
        {titles[result]}
        {first === undefined
          ? ''
          : `: most depends on ${first.name.charAt(0).toLowerCase()}${first.name.slice(1)}`}
      </h2>
      <p>{finding}</p>
      <EffectChart
        name={result}
        title={`Share of the differences that goes back to each choice`}
        label={`Total effects of ${counted(rows.length, 'choice')}, the largest first. The table below has every figure.`}
        note="Light bar and number: the differences that would remain if everything else were settled (total effect); thin line: its 95% range. Dark bar: those that would go if this choice alone were settled. Total effects may add up to more than 100%, because choices act together."
        rows={rows}
        table={
          <DataTable
            tight
            cards
            caption={`${titles[result]}: share of the differences by choice`}
            captionHidden
            columns={[
              { key: 'name', head: 'Choice', header: true, wide: true, cell: ({ name }) => name },
              {
                key: 'first',
                head: 'On its own',
                label: 'On its own',
                numeric: true,
                cell: ({ first: own }) => within(own),
              },
              {
                key: 'total',
                head: 'With all it acts through',
                label: 'In total',
                numeric: true,
                cell: ({ total }) => within(total),
              },
            ]}
            rows={rows}
            rowKey={({ key }) => key}
          />
        }
      />
    </section>
  )
}

const within = ({ value, low, high }: Estimate): string =>
  `${formatShare(Math.max(0, value))} (${formatShare(Math.max(0, low))} to ${formatShare(Math.max(0, high))})`
