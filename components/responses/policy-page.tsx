import { DataTable } from '#components/ui/data-table.tsx'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { CampaignNote } from './campaign-note.tsx'
import { TotalsTable } from './totals-table.tsx'
import type { PublicTotals } from './responses-page.tsx'

export type PolicyView = {
  readonly workingDays: number
  readonly appealDays: number
  readonly reasons: readonly {
    readonly code: string
    readonly title: string
    readonly rule: string
    readonly times: number
  }[]
  /** null: there is no consultation yet. */
  readonly totals: PublicTotals | null
}

/** How we moderate: the rules, every reason with how often it was used, and what became of all responses. */
export function PolicyPage({ view: { workingDays, appealDays, reasons, totals } }: { view: PolicyView }) {
  return (
    <>
      <h1>How we moderate</h1>
      <div className="rw-prose">
        <p className="rw-lead rw-mt-2">
          Everybody’s answers count. What others can read is checked by a person first, by the rules on this
          page.
        </p>
        <h2 className="rw-h3 rw-mt-4">What is checked</h2>
        <p>
          Words, names and titles. Choices and weights need no check. We aim to read each response within{' '}
          {workingDays} working days. Nobody’s opinion is a reason to hide it, and every decision is written
          into a record that cannot be changed.
        </p>
        <h2 className="rw-h3 rw-mt-4">What can happen</h2>
        <ul>
          <li>The response is published as it is, if its author chose to have it published.</li>
          <li>Some words are hidden. “[words hidden]” stands in their place.</li>
          <li>An answer is not published. What its author chose and tested still counts.</li>
          <li>
            A response that looks as if a program had sent it is held until a person has looked at it. It is
            never dropped.
          </li>
          <li>
            Responses that say nearly the same are marked as a possible campaign, and counted both ways.
          </li>
        </ul>
        <h2 className="rw-h3 rw-mt-4">When you disagree</h2>
        <p>
          Authors see on the page of their response, which their own link opens, what was decided, with the
          reason and the rule; those who left an e-mail address are told by letter too. They can correct their
          response while the consultation is open, and ask us once, within {appealDays} days, to look again.
          Somebody else than the one who decided does that.
        </p>
      </div>
      <section className="rw-section">
        <DataTable
          cards
          caption="Reasons for hiding words or not publishing them"
          note="Times: decisions so far, in this consultation."
          columns={[
            { key: 'title', head: 'Reason', header: true, wide: true, cell: ({ title }) => <b>{title}</b> },
            { key: 'rule', head: 'Rule', wide: true, cell: ({ rule }) => rule },
            {
              key: 'times',
              head: 'Times',
              label: 'Times',
              numeric: true,
              cell: ({ times }) => formatCount(times),
            },
          ]}
          rows={reasons}
          rowKey={({ code }) => code}
        />
      </section>
      {totals && (
        <section className="rw-section">
          <div className="rw-measure">
            <TotalsTable totals={totals} />
          </div>
          <CampaignNote totals={totals} />
          <p className="rw-mt-3">
            <a href={responsesPath()}>Read the published responses</a>
          </p>
        </section>
      )}
    </>
  )
}
