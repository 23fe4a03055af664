import type { ReactNode } from 'react'
import { DataTable } from '#components/ui/data-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Field } from '#components/ui/field.tsx'
import { verifyPath, summaryPath } from '#lib/paths/insight-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { counted } from '#lib/view/format/counted.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'

/** One thing that was claimed, and what came out. */
export type VerifyCheck = { readonly what: string; readonly claimed: string; readonly found: string }

/** What came of checking a result. */
export type VerifyView =
  | { readonly kind: 'unusable'; readonly issues: readonly Issue[] }
  | { readonly kind: 'no-data'; readonly dataset: string }
  | {
      readonly kind: 'checked'
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

/** Checks a result that somebody cites, by running it again. `typed`: what was pasted; `view` null: nothing was. */
export function VerifyPage({ typed, view }: { typed: string; view: VerifyView | null }) {
  const error = view?.kind === 'unusable' ? view.issues.map(sentence).join('. ') : null
  return (
    <>
      <h1>Check a result</h1>
      <p className="rw-lead rw-mt-2">
        Paste a citation, a link to a result or the text of a scenario file. It is run again here, and you see
        whether the same comes out.
      </p>
      {view?.kind === 'no-data' && (
        <Notice title="We do not have these data.">
          The result was made with “{view.dataset}”, which is not here, so it cannot be run again here.
        </Notice>
      )}
      {view?.kind === 'checked' && <Outcome view={view} />}
      <form method="get" action={verifyPath()} className="rw-mt-4">
        <Field id="citation" label="Citation, link or scenario file" {...(error !== null && { error })}>
          {(control) => (
            <textarea className="rw-in" name="citation" rows={5} defaultValue={typed} {...control} />
          )}
        </Field>
        <button className="rw-btn" type="submit">
          Run it again
        </button>
      </form>
    </>
  )
}

const sentence = ({ path, message }: Issue): string =>
  path === '' || path === 'citation' ? message : `${path}: ${message}`

function Outcome({ view }: { view: Extract<VerifyView, { kind: 'checked' }> }) {
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
            { key: 'what', head: 'What', header: true, cell: ({ what }) => what },
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
      <h3>On your own computer</h3>
      <p>Save this as scenario.json, beside the folder of the data package {dataset}:</p>
      <pre className="rw-code rw-citation">{scenario}</pre>
      <p>Then the command below gives the same list, without this site:</p>
      <pre className="rw-code rw-citation">
        npm run --silent reweigh -- score --package DIR --scenario scenario.json --out result.csv
      </pre>
      <p className="rw-note">Cite it as: {citation}</p>
    </section>
  )
}

const Code = ({ children }: { children: ReactNode }) => <span className="rw-code">{children}</span>
