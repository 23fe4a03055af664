import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import { comparePath } from '#lib/paths/insight-paths.ts'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import type { ListPart } from '#lib/view/compare/list-parts.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { Letter } from './letter.tsx'

/** The parts that the lists fall into: a row each, with the lists that it is on as dots and its size as a bar. */
export function OverlapSection({ view }: { view: CompareView }) {
  const { methods, parts, noun, dataset, onAll, onSome } = view
  const most = parts.reduce((largest, { count }) => Math.max(largest, count), 0)
  const texts = methods.map(({ text }) => text)
  const total = onAll + onSome
  const lists = ['', 'list', 'two lists', 'three lists', 'four lists'][methods.length] ?? 'lists'
  return (
    <section className="rw-section rw-parts">
      <h2 className="rw-mb-2">
        The {lists} agree on {formatCount(onAll)} of {formatCount(total)} {noun.many}
      </h2>
      <DataTable<ListPart>
        tight
        caption={`${upperFirst(noun.many)} by which lists they are on`}
        captionHidden
        columns={[
          ...methods.map(({ letter, name }, at): Column<ListPart> => ({
            key: letter,
            head: (
              <>
                <Letter letter={letter} />
                <span className="rw-vh">{name}</span>
              </>
            ),
            cell: ({ on }) => (
              <span className="rw-st rw-st--staying">
                <Icon name={on[at] ? 'staying' : 'not_listed'} />
                <span className="rw-vh">{on[at] ? 'yes' : 'no'}</span>
              </span>
            ),
          })),
          {
            key: 'words',
            head: 'In words',
            header: true,
            cell: ({ words, letters }) => (
              <a href={`${comparePath(dataset, texts, { lists: letters })}#areas`}>{words}</a>
            ),
          },
          {
            key: 'count',
            head: upperFirst(noun.many),
            numeric: true,
            cell: ({ count }) => <b>{formatCount(count)}</b>,
          },
          {
            key: 'bar',
            head: <span className="rw-vh">As a bar</span>,
            twelfths: 5,
            cell: ({ count }) => <ValueBar value={count} most={most} />,
          },
        ]}
        rows={parts}
        rowKey={({ letters }) => letters}
      />
    </section>
  )
}
