import { ChangedAreas } from '#components/consultation/changed-areas.tsx'
import { ProposalFigures } from '#components/consultation/proposal-figures.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { ProofBox, type Proof } from '#components/ui/proof-box.tsx'
import { areaPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { AreaRow } from '#lib/view/areas/area-row.ts'
import { counted } from '#lib/view/format/counted.ts'
import { stateWords } from '#lib/view/area-state.ts'
import type { MedianView } from '#lib/view/panel/proposal-median.ts'

/** The method in the middle of all attached ones, and the list that it makes. */
export function ProposalMedian({ median, proof }: { median: MedianView; proof: Proof }) {
  const { changes, illustrative, row, noun, listed } = median
  const open = sandboxPath(row.query)
  const all = `All ${counted(listed.length, noun.one, noun.many)} on its list`
  return (
    <section className="rw-section" id="median">
      <h2>
        The method in the middle {illustrative && <IllustrativeLabel>Illustrative result</IllustrativeLabel>}
      </h2>
      <p className="rw-intro">
        Each weight is the middle one of all that are proposed: half of the methods give less, half give more.
        Nobody need have sent exactly this method. Scales and ways to sum up stay as today, because there is
        no middle between two of them.
      </p>
      {changes.length === 0 ? (
        <p>It is the current method, without changes.</p>
      ) : (
        <ul className="rw-issues">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <div className="rw-actions rw-mt-4 rw-mb-4">
        <ButtonLink href={open}>Open the middle method in the sandbox</ButtonLink>
      </div>
      <h3 className="rw-h3 rw-mb-3">Its list, beside today’s</h3>
      <ProposalFigures effect={row.effect} noun={noun} />
      <ChangedAreas view={median} state="entering" />
      <ChangedAreas view={median} state="leaving" />
      <details className="rw-details rw-mt-2">
        <summary>{all}</summary>
        <DataTable
          tight
          cards
          caption={all}
          captionHidden
          columns={[
            {
              ...{ key: 'name', head: 'Name', header: true, wide: true, twelfths: 5 as const },
              cell: ({ code, name }: AreaRow) => <a href={areaPath(code, row.query)}>{name}</a>,
            },
            { key: 'district', head: 'District', label: 'District', cell: ({ district }) => district },
            {
              key: 'state',
              head: 'Beside today',
              label: 'Beside today',
              cell: ({ state }) => stateWords[state],
            },
          ]}
          rows={listed}
          rowKey={({ code }) => code}
        />
      </details>
      <div className="rw-mt-5">
        <ProofBox proof={proof} links={[{ href: open, words: 'Run it again in the sandbox' }]} />
      </div>
    </section>
  )
}
