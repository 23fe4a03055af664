import { DataTable } from '#components/ui/data-table.tsx'
import { percentage } from '#lib/view/chart/percentage.ts'
import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import type { WeightGroupView, WeightRowView } from '#lib/view/panel/proposal-weights.ts'

/** How the attached methods share out the weight of one group: a small chart for each member, and all figures. */
export function WeightGroup({ group: { title, isDomains, rows } }: { group: WeightGroupView }) {
  const most = Math.max(...rows.flatMap(({ histogram }) => histogram))
  const table = (
    <>
      <div className="rw-spreads">
        {rows.map((row) => (
          <div key={row.code} className="rw-spreads__row">
            <p>
              <b>{row.name}</b>
              <span>Middle method {formatShare(row.median)}</span>
              <span className="rw-muted">
                Middle half {formatShare(row.lowerQuartile)} to {formatShare(row.upperQuartile)}
              </span>
            </p>
            <Spread row={row} most={most} />
          </div>
        ))}
      </div>
      <DataTable
        cards
        tight
        caption="The same as a table"
        note={`Shares of the weight ${isDomains ? 'of this index' : 'of this domain'}. Left out: the share of methods in which it counts nothing.`}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
      />
    </>
  )
  if (isDomains) {
    return (
      <section className="rw-section">
        <h3 className="rw-h3">{title}: the weight of each domain</h3>
        {table}
      </section>
    )
  }
  return (
    <details className="rw-details rw-mt-2">
      <summary>{title}: the weight of each measure</summary>
      {table}
    </details>
  )
}

const share = (
  key: 'published' | 'proposed' | 'median' | 'lowerQuartile' | 'upperQuartile' | 'leftOutShare',
  head: string,
) => ({
  ...{ key, head, label: head, numeric: true },
  cell: (row: WeightRowView) => formatShare(row[key]),
})

const columns = [
  { key: 'name', head: 'What is weighed', header: true, wide: true, cell: ({ name }: WeightRowView) => name },
  share('published', 'Today'),
  share('proposed', 'This proposal'),
  share('lowerQuartile', 'A quarter give less than'),
  share('median', 'Middle method'),
  share('upperQuartile', 'A quarter give more than'),
  share('leftOutShare', 'Left out'),
]

const bars = 20
const base = 44

/** How many methods give how much: bars of five points, the middle half tinted, today's share dashed, the middle marked. */
function Spread({ row, most }: { row: WeightRowView; most: number }) {
  const { histogram, published, median, lowerQuartile, upperQuartile, name } = row
  const words =
    `${name}: the middle method gives it ${formatShareExactly(median)}, today ${formatShareExactly(published)}; ` +
    `half of the methods give ${formatShareExactly(lowerQuartile)} to ${formatShareExactly(upperQuartile)}.`
  return (
    <svg className="rw-chart" width="100%" height="72" role="img" aria-label={words} focusable="false">
      <rect
        className="rw-c-half"
        x={percentage(lowerQuartile)}
        width={percentage(upperQuartile - lowerQuartile)}
        height={base}
      />
      {histogram.map((count, at) => {
        const height = most > 0 ? Math.ceil((count / most) * (base - 6)) : 0
        return (
          <rect
            key={at / bars}
            className="rw-c-bar"
            x={percentage((at + 0.06) / bars)}
            y={base - height}
            width={percentage(0.88 / bars)}
            height={height}
          />
        )
      })}
      <line className="rw-c-axis" x1="0" x2="100%" y1={base} y2={base} />
      <line
        className="rw-c-now-line"
        x1={percentage(published)}
        x2={percentage(published)}
        y1="0"
        y2={base}
      />
      {!Number.isNaN(median) && (
        <svg x={percentage(median)} y={base} width="1" height="10" overflow="visible">
          <path className="rw-c-mark" d="M0 1l6 9h-12z" />
        </svg>
      )}
      <text className="rw-c-text--quiet" x="0" y="68">
        0%
      </text>
      <text className="rw-c-text--quiet" x="50%" y="68" textAnchor="middle">
        50%
      </text>
      <text className="rw-c-text--quiet" x="100%" y="68" textAnchor="end">
        100%
      </text>
    </svg>
  )
}
