import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { auditFilePath, auditPath } from '#lib/paths/export-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** One entry, in words. */
export type AuditLine = {
  readonly number: string
  readonly at: string
  readonly by: string
  readonly action: string
  readonly subject: string
  /** A reason and small facts. */
  readonly details: string
}

export type AuditView = {
  readonly lines: readonly AuditLine[]
  /** Address of older entries; null = there are none. */
  readonly older: string | null
  readonly onFirstPage: boolean
  /** What a check of the whole record found; null = it was not asked for. */
  readonly verdict:
    | { readonly intact: true; readonly entries: number; readonly head: string }
    | { readonly intact: false; readonly entry: string; readonly problem: string }
    | null
}

/** The record of what was done, for administrators. */
export function AuditPage({ view: { lines, older, onFirstPage, verdict } }: { view: AuditView }) {
  return (
    <>
      <h1>Record</h1>
      <p className="rw-lead rw-mt-2">
        Everything that was done, by whom and when. Nothing in it can be changed: each entry holds the
        fingerprint of the one before.
      </p>
      <div role="status">{verdict && <Verdict verdict={verdict} />}</div>
      <div className="rw-actions rw-mt-3">
        <form action={auditPath()}>
          <Button type="submit" name="check" value="now">
            Check the whole record
          </Button>
        </form>
        <ButtonLink href={auditFilePath()} look="secondary">
          Download as CSV
        </ButtonLink>
      </div>
      <section className="rw-section">
        <DataTable
          cards
          tight
          caption={onFirstPage ? 'The newest entries' : 'Older entries'}
          note="Times are those in England."
          columns={[
            { key: 'number', head: 'Entry', header: true, cell: ({ number }) => number },
            { key: 'at', head: 'When', label: 'When', cell: ({ at }) => at },
            { key: 'by', head: 'By', label: 'By', cell: ({ by }) => by },
            {
              key: 'action',
              head: 'What',
              label: 'What',
              twelfths: 2,
              cell: ({ action }) => <ActionName action={action} />,
            },
            {
              key: 'subject',
              head: 'About',
              label: 'About',
              wide: true,
              cell: ({ subject }) => <span className="rw-audit__text">{subject}</span>,
            },
            {
              key: 'details',
              head: 'Details',
              label: 'Details',
              wide: true,
              twelfths: 4,
              cell: ({ details }) => <span className="rw-audit__text">{details}</span>,
            },
          ]}
          rows={lines}
          rowKey={({ number }) => number}
        />
        <p className="rw-mt-3 rw-actions">
          {!onFirstPage && <a href={auditPath()}>The newest entries</a>}
          {older !== null && (
            <a href={older} rel="next">
              Older entries
            </a>
          )}
        </p>
      </section>
    </>
  )
}

/** The name of an action; on a narrow screen its line ends after the dot. */
function ActionName({ action }: { action: string }) {
  const [area, ...rest] = action.split('.')
  return (
    <code className="rw-audit__text">
      {area}.<wbr />
      {rest.join('.')}
    </code>
  )
}

function Verdict({ verdict }: { verdict: NonNullable<AuditView['verdict']> }) {
  if (!verdict.intact) {
    return (
      <Notice tone="error" title={`Entry ${verdict.entry} ${verdict.problem}.`}>
        <p>It is the first that is not as it was written. Tell whoever runs the service at once.</p>
      </Notice>
    )
  }
  return (
    <Notice title={`The record is whole: ${formatCount(verdict.entries)} entries.`}>
      <p>
        It ends with <code className="rw-audit__text">{verdict.head}</code>.
      </p>
    </Notice>
  )
}
