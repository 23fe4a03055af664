import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { OverlapBar } from '#components/ui/overlap-bar.tsx'
import { StateKey } from '#components/ui/state-key.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { proposalPath, type ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { mostAreas, type ProposalRow } from '#lib/view/consultation/proposal-row.ts'
import { formatChange } from '#lib/view/format/format-change.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** All proposals with their effect on the list, drawn on one scale that starts with today's list. */
export function ProposalTable({
  rows,
  noun,
  place,
}: {
  rows: readonly ProposalRow[]
  noun: AreaNoun
  /** The consultation, where links must name it. */
  place?: ConsultationInAddress | undefined
}) {
  const most = mostAreas(rows)
  const today = rows[0]?.effect.baseline ?? 0
  return (
    <div className="rw-prop">
      <DataTable
        cards
        caption={`Proposals with the ${noun.many} that would enter and leave the list`}
        captionHidden
        columns={[
          nameColumn(place),
          effectColumn(today, most),
          { key: 'listed', head: 'Listed', label: 'Listed', cell: (row) => <Listed row={row} noun={noun} /> },
          markColumn('entering', 'Entering'),
          markColumn('leaving', 'Leaving'),
          linksColumn(place),
        ]}
        rows={rows}
        rowKey={({ code }) => code}
      />
      <StateKey className="rw-mt-3" />
    </div>
  )
}

const nameColumn = (place: ConsultationInAddress | undefined): Column<ProposalRow> => ({
  key: 'name',
  head: 'Proposal',
  header: true,
  wide: true,
  twelfths: 4,
  cell: ({ code, position, title, change }) => (
    <>
      <a href={proposalPath(code, place)}>
        {position}. {title}
      </a>
      {change}
    </>
  ),
})

const effectColumn = (today: number, most: number): Column<ProposalRow> => ({
  key: 'effect',
  head: `Effect on today’s list of ${formatCount(today)}`,
  wide: true,
  twelfths: 3,
  cell: ({ effect }) => <OverlapBar overlap={effect} of={most} />,
})

function Listed({ row: { effect }, noun }: { row: ProposalRow; noun: AreaNoun }) {
  const change = effect.listed - effect.baseline
  return (
    <>
      <span className="rw-big rw-num">{formatCount(effect.listed)}</span>
      <small>
        {change === 0
          ? 'as many'
          : `${formatChange(change)} ${Math.abs(change) === 1 ? noun.one : noun.many}`}
      </small>
    </>
  )
}

const markColumn = (key: 'entering' | 'leaving', head: string): Column<ProposalRow> => ({
  ...{ key, head, label: head },
  cell: ({ effect }) => <StateMark state={key}>{formatCount(effect[key])}</StateMark>,
})

const linksColumn = (place: ConsultationInAddress | undefined): Column<ProposalRow> => ({
  key: 'links',
  head: <span className="rw-vh">Links</span>,
  wide: true,
  cell: ({ code, position, query }) => (
    <span className="rw-prop__links">
      <a href={proposalPath(code, place)}>
        Read and answer<span className="rw-vh"> proposal {position}</span>
      </a>
      <a href={sandboxPath(query)}>
        Test this<span className="rw-vh">: proposal {position}</span>
      </a>
    </span>
  ),
})
