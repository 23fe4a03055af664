import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { percentage } from '#lib/view/chart/percentage.ts'
import type { CompareView, ComparedRegion } from '#lib/view/compare/compare-view.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { Letter } from './letter.tsx'

/** The listed areas of every region in each method: a strip with a mark for each, and the numbers. */
export function RegionStrips({ view: { methods, regions, noun } }: { view: CompareView }) {
  if (regions.length === 0) return null
  const most = Math.max(1, ...regions.flatMap(({ listed }) => listed))
  const marks = ['hollow circle', 'diamond', 'solid circle', 'square']
  const columns: Column<ComparedRegion>[] = [
    { key: 'name', head: 'Region', header: true, cell: ({ name }) => name, total: 'All' },
    {
      key: 'strip',
      head: <span className="rw-vh">As a strip</span>,
      twelfths: 4,
      cell: ({ listed }) => <Strip listed={listed} most={most} />,
    },
    ...methods.map(({ letter, name, listed: all }, at): Column<ComparedRegion> => ({
      key: letter,
      head: (
        <>
          <Letter letter={letter} />
          <span className="rw-vh">{name}</span>
        </>
      ),
      numeric: true,
      cell: ({ listed }) => formatCount(listed[at] ?? NaN),
      total: formatCount(all),
    })),
  ]
  return (
    <section>
      <h2 className="rw-mb-2">By region</h2>
      <DataTable<ComparedRegion>
        tight
        caption={`Listed ${noun.many} by region under each method`}
        captionHidden
        columns={columns}
        rows={regions}
        rowKey={({ code }) => code}
      />
      <p className="rw-note rw-mt-2">
        {methods.map(({ letter }, at) => `${letter}: ${marks[at] ?? ''}`).join(', ')}. Strips run from 0 to{' '}
        {formatCount(most)} {noun.many}.
      </p>
    </section>
  )
}

function Strip({ listed, most }: { listed: readonly number[]; most: number }) {
  return (
    <svg className="rw-chart" width="100%" height="18" aria-hidden="true" focusable="false">
      <line className="rw-c-axis" x1="3%" x2="97%" y1="9" y2="9" />
      {listed.map((count, at) => (
        <svg key={String(at)} x={percentage(0.03 + (0.94 * count) / most)} overflow="visible">
          <Mark at={at} />
        </svg>
      ))}
    </svg>
  )
}

function Mark({ at }: { at: number }) {
  const look = `rw-c-method rw-c-method--${at}`
  if (at === 1) return <path className={look} d="M0 2l7 7-7 7-7-7z" />
  if (at === 3) return <rect className={look} x="-4.5" y="4.5" width="9" height="9" />
  return <circle className={look} cx="0" cy="9" r="5" />
}
