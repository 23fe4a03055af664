import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { Letter } from './letter.tsx'

type Row = { readonly letter: string; readonly name: string; readonly at: number }

/** Every list against every other: what they have in common, and who enters and leaves from one to the other. */
export function PairTables({ view }: { view: CompareView }) {
  const { methods, pairs, noun } = view
  const rows = methods.map(({ letter, name }, at): Row => ({ letter, name, at }))
  const columns = (
    head: string,
    cell: (row: number, column: number) => Column<Row>['total'],
  ): Column<Row>[] => [
    {
      key: 'name',
      head,
      header: true,
      cell: ({ letter, name }) => (
        <>
          <Letter letter={letter} /> {name}
        </>
      ),
    },
    ...rows.map(({ letter, name, at }): Column<Row> => ({
      key: letter,
      head: (
        <>
          <Letter letter={letter} />
          <span className="rw-vh">{name}</span>
        </>
      ),
      numeric: true,
      cell: (row) => cell(row.at, at),
    })),
  ]
  return (
    <div className="rw-two rw-section">
      <section>
        <h2 className="rw-mb-2">How alike the lists are</h2>
        <div className="rw-scroll" tabIndex={0} role="group" aria-label="How alike the lists are">
          <DataTable<Row>
            tight
            caption={`${noun.many} on both lists, and as a share of those on either`}
            captionHidden
            columns={columns('List', (row, column) => {
              const pair = pairs[row]?.[column]
              if (pair === undefined) return null
              if (row === column) return <span className="rw-muted">{formatCount(pair.both)}</span>
              return (
                <>
                  {formatCount(pair.both)}
                  <small>{formatShare(pair.jaccard)}</small>
                </>
              )
            })}
            rows={rows}
            rowKey={({ letter }) => letter}
          />
        </div>
        <p className="rw-note rw-mt-2">
          {noun.many[0]?.toUpperCase()}
          {noun.many.slice(1)} on both lists; below, their share of all that are on either (the Jaccard index:
          100% = the same list).
        </p>
      </section>
      <section>
        <h2 className="rw-mb-2">Who enters and leaves</h2>
        <div className="rw-scroll" tabIndex={0} role="group" aria-label="Who enters and leaves">
          <DataTable<Row>
            tight
            caption={`${noun.many} that enter and leave, from one list to another`}
            captionHidden
            columns={columns('From, to', (row, column) => {
              const pair = pairs[row]?.[column]
              if (pair === undefined || row === column) return <span className="rw-muted">–</span>
              return (
                <span className="rw-pair">
                  <StateMark state="entering">
                    {formatCount(pair.onlySecond)}
                    <span className="rw-vh"> entering</span>
                  </StateMark>
                  <StateMark state="leaving">
                    {formatCount(pair.onlyFirst)}
                    <span className="rw-vh"> leaving</span>
                  </StateMark>
                </span>
              )
            })}
            rows={rows}
            rowKey={({ letter }) => letter}
          />
        </div>
        <p className="rw-note rw-mt-2">
          From the list of a row to the list of a column. Up: {noun.many} that enter. Down: {noun.many} that
          leave.
        </p>
      </section>
    </div>
  )
}
