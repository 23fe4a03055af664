import { DataTable } from '#components/ui/data-table.tsx'
import { areaPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import {
  columnAgreement,
  listAgreement,
  type ColumnOverlap,
  type ListOverlap,
} from '#lib/view/data/agreement-words.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** A place on one of the two lists only. */
export type OneSided = { readonly code: string; readonly name: string; readonly district: string }

export type PublishedAgreement = {
  readonly list:
    | (ListOverlap & {
        readonly publishedOnly: readonly OneSided[]
        readonly computedOnly: readonly OneSided[]
      })
    | null
  readonly columns: readonly (ColumnOverlap & { readonly column: string })[]
}

/** How well our rerun of the method reproduces what was published; null when nothing was. */
export function AgreementSection({
  agreement,
  noun,
}: {
  agreement: PublishedAgreement | null
  noun: AreaNoun
}) {
  return (
    <section className="rw-section" id="agreement" aria-labelledby="agreement-title">
      <h2 id="agreement-title">Agreement with the published results</h2>
      {agreement === null ? (
        <p className="rw-intro">Nothing was published with this dataset to compare with.</p>
      ) : (
        <>
          <p className="rw-intro">
            We rerun the published method on this data and compare. Differences are shown, never tuned away.
          </p>
          {agreement.list && <Lists list={agreement.list} noun={noun} />}
          {agreement.columns.length > 0 && (
            <DataTable
              caption="Column by column"
              tight
              columns={[
                {
                  key: 'column',
                  head: 'Published column',
                  header: true,
                  twelfths: 3,
                  cell: ({ column }) => <span className="rw-code">{column}</span>,
                },
                { key: 'words', head: 'Our rerun', cell: columnAgreement },
              ]}
              rows={agreement.columns}
              rowKey={({ column }) => column}
            />
          )}
        </>
      )}
    </section>
  )
}

function Lists({ list, noun }: { list: NonNullable<PublishedAgreement['list']>; noun: AreaNoun }) {
  return (
    <div className="rw-half rw-mb-5">
      <p className="rw-mb-2">{listAgreement(list, noun.one, noun.many)}</p>
      {list.publishedOnly.length + list.computedOnly.length > 0 && (
        <p className="rw-small rw-mt-3">
          Whoever drew up the published list may have used data that was never published, so {noun.many} near
          a cut-off can fall on the other side. These do:
        </p>
      )}
      <OneSidedList title="On the published list only" areas={list.publishedOnly} />
      <OneSidedList title="On our list only" areas={list.computedOnly} />
    </div>
  )
}

/** More than these are a matter for the tables, not for a sentence. */
const MOST = 30

function OneSidedList({ title, areas }: { title: string; areas: readonly OneSided[] }) {
  if (areas.length === 0) return null
  return (
    <>
      <h3 className="rw-h4 rw-mt-3">{title}</h3>
      <ul className="rw-key">
        {areas.slice(0, MOST).map(({ code, name, district }) => (
          <li key={code}>
            <a className="rw-target" href={areaPath(code)}>
              {name}
              {district === '' ? '' : `, ${district}`}
            </a>
          </li>
        ))}
        {areas.length > MOST && <li>and {formatCount(areas.length - MOST)} more</li>}
      </ul>
    </>
  )
}
