import { Pagination } from '#components/ui/pagination.tsx'
import { ScenarioIssues } from '#components/ui/scenario-issues.tsx'
import { areaPath, areasPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import type { AreasView } from '#lib/view/areas/areas-view.ts'
import { counted } from '#lib/view/format/counted.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import { AreaTable } from './area-table.tsx'
import { SearchForm } from './search-form.tsx'

/** The search for areas with what it found. `query`: the visitor's changes, carried on by every link. */
export function AreasPage({
  view,
  changed,
  query,
  issues,
}: {
  view: AreasView
  changed: boolean
  query: string
  issues: readonly Issue[]
}) {
  const { noun, text, region, regions, postcodes, tests, rows, span } = view
  return (
    <>
      <h1>Find {withArticle(noun.one)}</h1>
      <p className="rw-lead rw-mt-2">
        See why it is on the list or not, how close it is to each cut-off, and what its scores are made of.
      </p>
      {issues.length > 0 && <ScenarioIssues issues={issues} sandbox={sandboxPath()} />}
      <SearchForm
        text={text}
        region={region}
        regions={regions}
        postcodes={postcodes}
        noun={noun.one}
        kept={[...new URLSearchParams(query)]}
      />
      <Found view={view} query={query} />
      {changed && (
        <p className="rw-small rw-mb-3">
          Ranks are today’s; the last column is with your changes.{' '}
          <a href={sandboxPath(query)}>Change them</a> or{' '}
          <a href={areasPath({ text, region, page: span.page })}>show the current method only</a>
        </p>
      )}
      {rows.length > 0 && (
        <>
          <AreaTable
            wide
            caption={`${counted(span.total, noun.one, noun.many)} found`}
            note="Rank 1 is the most need."
            rows={rows}
            tests={tests}
            changed={changed}
            query={query}
          />
          <Pagination
            label="Pages of the search"
            span={span}
            href={(page) => areasPath({ text, region, page, query })}
          />
        </>
      )}
    </>
  )
}

/** What a person should know about the answer: the postcode's area, or why there is none. */
function Found({
  view: { ofPostcode, outside, rows, text, noun, postcodes },
  query,
}: {
  view: AreasView
  query: string
}) {
  if (ofPostcode) {
    return (
      <p className="rw-mb-4">
        {text.toUpperCase()} lies in <a href={areaPath(ofPostcode.code, query)}>{ofPostcode.name}</a>
        {ofPostcode.district === '' ? '' : `, ${ofPostcode.district}`}.
      </p>
    )
  }
  if (outside)
    return <p className="rw-mb-4">This postcode lies in none of the {noun.many} of this dataset.</p>
  if (rows.length > 0) return null
  const digits = /\d/.test(text)
  return (
    <div className="rw-prose" role="status">
      <p>
        <b>No {noun.one} or district has this in its name.</b>
      </p>
      <p>
        {digits && !postcodes
          ? 'This dataset has no postcodes. Type the name of the place or the district.'
          : 'Check the spelling, type only the first letters, or search in all regions.'}
      </p>
    </div>
  )
}
