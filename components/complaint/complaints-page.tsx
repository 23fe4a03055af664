import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { readComplaintPath } from '#lib/paths/complaint-paths.ts'
import type { ComplaintLine } from '#lib/view/complaint/complaint-line.ts'

const columns: readonly Column<ComplaintLine>[] = [
  {
    key: 'reference',
    head: 'Reference',
    header: true,
    twelfths: 2,
    cell: ({ reference }) => <a href={readComplaintPath(reference)}>{reference}</a>,
  },
  {
    key: 'state',
    head: 'State',
    label: 'State',
    twelfths: 2,
    cell: ({ state, late }) => (late ? <Late words={state} /> : state),
  },
  { key: 'due', head: 'Answer due', label: 'Answer due', twelfths: 3, cell: ({ due }) => due },
  { key: 'received', head: 'Received', label: 'Received', twelfths: 3, cell: ({ received }) => received },
  {
    key: 'acknowledged',
    head: 'Acknowledged',
    label: 'Acknowledged',
    twelfths: 2,
    cell: ({ acknowledged }) => acknowledged,
  },
]

/** Shape, colour and words together. */
function Late({ words }: { words: string }) {
  return (
    <span className="rw-pass rw-pass--not_met">
      <Icon name="not_met" />
      {words}
    </span>
  )
}

/** Every complaint, the one that is due first at the top. */
export function ComplaintsPage({
  finding,
  open,
  closed,
}: {
  finding: string
  open: readonly ComplaintLine[]
  closed: readonly ComplaintLine[]
}) {
  return (
    <>
      <h1>{finding}</h1>
      <p className="rw-lead rw-mt-2">
        People complain here about how we handle personal data. The law wants each acknowledged within 30 days
        and answered without undue delay.
      </p>
      {open.length > 0 && <Lines title="To be answered" lines={open} />}
      {closed.length > 0 && <Lines title="Closed" lines={closed} />}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly ComplaintLine[] }) {
  return (
    <section className="rw-section">
      <DataTable cards caption={title} columns={columns} rows={lines} rowKey={({ reference }) => reference} />
    </section>
  )
}
