import { DataTable } from '#components/ui/data-table.tsx'
import { percentage } from '#lib/view/chart/percentage.ts'
import { segments } from '#lib/view/chart/segments.ts'
import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import { formatPart, type SupportRow, type SupportTable } from '#lib/view/panel/proposal-support.ts'

/** What was chosen in one question, by kind of respondent: a bar for each kind, and the figures. */
export function ProposalSupport({ table }: { table: SupportTable }) {
  const { wording, rows, options, several, position } = table
  return (
    <section className="rw-section">
      <h2>{wording}</h2>
      <p className="rw-note rw-mb-4">Question {position}</p>
      {rows.length === 0 ? (
        <p>Nobody whose response moderators let through has answered this yet.</p>
      ) : (
        <>
          {!several && <Bars table={table} />}
          <DataTable
            cards
            tight
            caption="By kind of respondent"
            note={
              several
                ? 'Answers, and their share of those of that kind who answered. One could choose several, so shares add up to more than 100%.'
                : 'Answers, and their share of those of that kind who answered. Rounded shares may add up to 99% or 101%.'
            }
            columns={[
              { key: 'name', head: 'Who', header: true, wide: true, cell: ({ name }) => name },
              {
                ...{ key: 'answered', head: 'Answered', label: 'Answered', numeric: true },
                cell: ({ answered }) => formatPart(answered),
              },
              ...options.map(({ code, label }, at) => ({
                ...{ key: code, head: label, label, numeric: true },
                cell: ({ cells }: SupportRow) => <Cell cell={cells[at]} />,
              })),
            ]}
            rows={rows}
            rowKey={({ key }) => key}
          />
        </>
      )}
    </section>
  )
}

function Cell({ cell }: { cell: SupportRow['cells'][number] | undefined }) {
  if (cell === undefined) return null
  return (
    <>
      {formatPart(cell.count)} <span className="rw-muted">({formatShare(cell.share)})</span>
    </>
  )
}

/** Enough steps to tell six answers apart, and the pattern begins anew after them. */
const steps = 6
const stepClass = (at: number) => `rw-c-step-${(at % steps) + 1}`

function Bars({ table: { rows, options } }: { table: SupportTable }) {
  return (
    <figure className="rw-support">
      {rows.map((row) => (
        <div key={row.key} className="rw-support__row">
          <span>{row.name}</span>
          <Bar row={row} options={options} />
        </div>
      ))}
      <figcaption>
        <ul className="rw-key">
          {options.map(({ code, label }, at) => (
            <li key={code}>
              <svg
                className="rw-chart rw-support__mark"
                width="14"
                height="14"
                aria-hidden="true"
                focusable="false"
              >
                <rect className={stepClass(at)} width="14" height="14" />
              </svg>{' '}
              {label}
            </li>
          ))}
        </ul>
        <p className="rw-note rw-mt-2">
          From left to right in this order. Every bar is as long: it shows shares of those who answered.
        </p>
      </figcaption>
    </figure>
  )
}

function Bar({ row, options }: { row: SupportRow; options: SupportTable['options'] }) {
  const parts = segments(row.cells.map(({ count }) => count))
  const words = options.map(({ label }, at) => `${label} ${formatShareExactly(row.cells[at]?.share ?? NaN)}`)
  return (
    <svg
      className="rw-chart"
      width="100%"
      height="26"
      role="img"
      aria-label={`${row.name}: ${words.join(', ')}`}
      focusable="false"
    >
      {parts.map(({ start, width }, at) => (
        <rect
          key={options[at]?.code ?? at}
          className={`rw-c-gap ${stepClass(at)}`}
          x={percentage(start)}
          width={percentage(width)}
          height="26"
        />
      ))}
    </svg>
  )
}
