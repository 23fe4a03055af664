import type { ReactNode } from 'react'
import { DataTable } from '#components/ui/data-table.tsx'
import { summaryPath } from '#lib/paths/insight-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { VerifyForm, type VerifyAction, type VerifyState } from './verify-form.tsx'

/** One thing that was claimed, and what came out. */
export type VerifyCheck = { readonly what: string; readonly claimed: string; readonly found: string }

/** What came of running it again. */
export type VerifyView = {
  readonly checks: readonly VerifyCheck[]
  readonly noun: AreaNoun
  readonly listed: number
  readonly dataset: string
  readonly dataNamed: boolean
  /** The line that names what came out. */
  readonly citation: string
  /** The scenario file's text, for running it again elsewhere. */
  readonly scenario: string
  readonly query: string
}

/** Checks a result that somebody cites, by running it again. `start`: what the address asks for; `view`: what came of it. */
export function VerifyPage({
  start,
  view,
  action,
}: {
  start: VerifyState
  /** Null: nothing was run. */
  view: VerifyView | null
  action: VerifyAction
}) {
  return (
    <>
      <h1>Check a result</h1>
      <p className="rw-lead rw-mt-2">
        Paste a citation, a link to a result or the text of a scenario file. It is run again here, and you see
        whether the same comes out.
      </p>
      <VerifyForm key={start.typed} start={start} action={action}>
        {view && <Outcome view={view} />}
      </VerifyForm>
    </>
  )
}

function Outcome({ view }: { view: VerifyView }) {
  const { checks, noun, listed, dataset, dataNamed, citation, scenario, query } = view
  const wrong = checks.filter(({ claimed, found }) => claimed !== found)
  const areas = counted(listed, noun.one, noun.many)
  const said =
    checks.length === 0
      ? `It runs: ${areas} listed. There was nothing in it to compare with.`
      : wrong.length === 0
        ? `The same comes out: ${areas} listed.`
        : `Not the same comes out: ${areas} listed.`
  return (
    <section className="rw-section" aria-labelledby="outcome">
      <h2 id="outcome">{said}</h2>
      {!dataNamed && (
        <p>It does not say which data it was made with, so the current ones were used: {dataset}.</p>
      )}
      {checks.length > 0 && (
        <DataTable
          cards
          caption="What was said, and what came out"
          captionHidden
          columns={[
            { key: 'what', head: 'What', header: true, wide: true, cell: ({ what }) => what },
            { key: 'claimed', head: 'Said', label: 'Said', cell: ({ claimed }) => <Code>{claimed}</Code> },
            { key: 'found', head: 'Came out', label: 'Came out', cell: ({ found }) => <Code>{found}</Code> },
            {
              key: 'same',
              head: 'Same',
              label: 'Same',
              cell: ({ claimed, found }) => (claimed === found ? 'yes' : <b>no</b>),
            },
          ]}
          rows={checks}
          rowKey={({ what }) => what}
        />
      )}
      <p className="rw-mt-4">
        <a href={summaryPath(query)}>See the result on one page</a>
      </p>
      <h3 className="rw-mt-4">On your own computer</h3>
      <p>Save this as scenario.json, beside the folder of the data package {dataset}:</p>
      <pre className="rw-code rw-citation">{scenario}</pre>
      <p>Then the command below gives the same list, without this site:</p>
      <pre className="rw-code rw-citation">
        npm run --silent reweigh -- score --package DIR --scenario scenario.json --out result.csv
      </pre>
      <p className="rw-note rw-citation">Cite it as: {citation}</p>
    </section>
  )
}

const Code = ({ children }: { children: ReactNode }) => <span className="rw-code">{children}</span>
