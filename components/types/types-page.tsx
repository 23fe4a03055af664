import { InsightHead } from '#components/insight/insight-head.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { typePath } from '#lib/paths/insight-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import type { TypesView } from '#lib/view/types/types-view.ts'

/** The types that the listed areas fall into. `query`: the visitor's changes, carried on by every link. */
export function TypesPage({
  view,
  query,
  issues,
}: {
  /** Null: too much is being worked out just now. */
  view: TypesView | null
  query: string
  issues: readonly Issue[]
}) {
  if (view === null) {
    return (
      <>
        <h1>Types of listed areas</h1>
        <Notice title="Too much is being worked out just now.">
          Please load this page again in a moment.
        </Notice>
      </>
    )
  }
  const { noun, types, domains, untyped, clarity, changed } = view
  return (
    <>
      <h1>Types of listed {noun.many}</h1>
      <InsightHead lead={view.lead} {...{ query, issues, changed }} beside={false} />
      <div className="rw-scroll" tabIndex={0} role="group" aria-label={`Types of listed ${noun.many}`}>
        <DataTable
          cards
          caption={`Types of listed ${noun.many}`}
          note={`need on each domain, in standard deviations above the average of all ${noun.many}: higher = more need`}
          columns={[
            {
              key: 'name',
              head: 'Type',
              header: true,
              wide: true,
              cell: ({ name, slug }) => <a href={typePath(slug, query)}>{name}</a>,
            },
            {
              key: 'areas',
              head: `Listed ${noun.many}`,
              label: noun.many,
              numeric: true,
              cell: ({ areas }) => formatCount(areas),
            },
            { key: 'people', head: 'People', label: 'People', numeric: true, cell: ({ people }) => people },
            ...domains.map((name, at) => ({
              key: `domain-${at}`,
              head: name,
              label: name,
              numeric: true,
              cell: ({ profile }: { readonly profile: readonly number[] }) =>
                formatDecimal(profile[at] ?? NaN, 1),
            })),
          ]}
          rows={types}
          rowKey={({ slug }) => slug}
        />
      </div>
      <section className="rw-section" aria-labelledby="how">
        <h2 id="how">How the types are found</h2>
        <p className="rw-intro">
          Listed {noun.many} whose domain scores are alike are put together, by a fixed rule and always with
          the same result. How many types there are is what sets them apart most. These types are {clarity}.
          Their names are made by a rule, too: the domain on which a type has most need beside the average
          listed {noun.one}, then the one on which it has least. Types are for reading the list, and never
          part of it.
        </p>
        {untyped > 0 && (
          <p>
            {counted(untyped, `listed ${noun.one} has`, `listed ${noun.many} have`)} no type, because a domain
            score is missing.
          </p>
        )}
      </section>
    </>
  )
}
