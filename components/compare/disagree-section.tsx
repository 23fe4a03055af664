import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { comparePath } from '#lib/paths/insight-paths.ts'
import { areaPath } from '#lib/paths/page-paths.ts'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import type { ComparedArea } from '#lib/view/compare/compared-areas.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { Letter } from './letter.tsx'

/** The areas on which the lists differ, or those of one part of them, one page at a time. */
export function DisagreeSection({ view }: { view: CompareView }) {
  const { methods, noun, areas, span, lists, parts, tests, dataset, onSome } = view
  const texts = methods.map(({ text }) => text)
  const part = parts.find(({ letters }) => letters === lists)
  const title =
    lists === ''
      ? `The lists differ on ${formatCount(onSome)} ${onSome === 1 ? noun.one : noun.many}`
      : `${part?.words ?? `On the lists ${lists}`}: ${formatCount(span.total)} ${span.total === 1 ? noun.one : noun.many}`
  // What an area's page says under "your changes" is about one method: the last of those that are not the current one.
  const own = methods.findLast(({ kind }) => kind !== 'current')?.query ?? ''
  const columns: Column<ComparedArea>[] = [
    {
      key: 'name',
      head: upperFirst(noun.one),
      header: true,
      wide: true,
      cell: ({ code, name, district }) => (
        <>
          <a href={areaPath(code, own)}>{name}</a>
          <small>{district}</small>
        </>
      ),
    },
    ...methods.map(({ letter, name }, at): Column<ComparedArea> => ({
      key: letter,
      head: (
        <>
          <Letter letter={letter} /> {name}
          <small>and its ranks</small>
        </>
      ),
      label: `${letter} ${name}`,
      cell: ({ on, ranks: places }) => (
        <>
          <StateMark state={on[at] ? 'staying' : 'not_listed'}>{on[at] ? 'Listed' : 'Not listed'}</StateMark>
          <small>
            {(places[at] ?? [])
              .map(
                (rank, test) =>
                  `${tests[test]?.short ?? ''} ${Number.isNaN(rank) ? 'no rank' : formatCount(rank)}`,
              )
              .join(', ')}
          </small>
        </>
      ),
    })),
  ]
  return (
    <section className="rw-section" id="areas" aria-labelledby="areas-title">
      <h2 className="rw-mb-2" id="areas-title">
        {title}
      </h2>
      {lists !== '' && (
        <p className="rw-small rw-mb-2">
          <a href={`${comparePath(dataset, texts)}#areas`}>Show all on which the lists differ</a>
        </p>
      )}
      {areas.length > 0 && (
        <>
          <DataTable
            caption={title}
            captionHidden
            cards
            columns={columns}
            rows={areas}
            rowKey={({ code }) => code}
          />
          <p className="rw-note rw-mt-2">
            Rank 1 is the most need. In the order of the {tests[0]?.short ?? 'first'} rank under{' '}
            {methods[0]?.letter ?? 'A'}.
          </p>
          <Pagination
            span={span}
            href={(page) => `${comparePath(dataset, texts, { lists, page })}#areas`}
            label={`Pages of ${noun.many}`}
          />
        </>
      )}
    </section>
  )
}
