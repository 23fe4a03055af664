import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { areaPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { firmnessName, firmnessWords } from '#lib/view/sureness/firmness-words.ts'
import type { SurenessLook } from '#lib/view/sureness/sureness-look.ts'
import type { SurenessRow } from '#lib/view/sureness/sureness-rows.ts'
import type { SurenessView } from '#lib/view/sureness/sureness-view.ts'
import { RangeChart } from './sureness-charts.tsx'

/** The areas that are listed or came up, by class. `hrefOf` gives the address of another look at them. */
export function SurenessTable({
  view,
  query,
  hrefOf,
}: {
  view: SurenessView
  query: string
  hrefOf: (look: Partial<SurenessLook>) => string
}) {
  const { noun, shown, onList, others, indices, rows, span, runs } = view
  const count = (firmness: keyof typeof onList) => onList[firmness] + others[firmness]
  const all = firmnessWords.reduce((sum, { firmness }) => sum + count(firmness), 0)
  return (
    <section className="rw-section" id="areas" aria-labelledby="areas-title">
      <h2 className="rw-mb-2" id="areas-title">
        {upperFirst(counted(all, noun.one, noun.many))} {all === 1 ? 'was' : 'were'} listed in at least one
        rerun, or {all === 1 ? 'is' : 'are'} listed
      </h2>
      <Tabs
        label={`Which ${noun.many} are shown`}
        tabs={[
          {
            key: 'all',
            href: hrefOf({ show: '', page: '' }),
            words: `All (${formatCount(all)})`,
            current: shown === 'all',
          },
          ...firmnessWords.map(({ firmness, name }) => ({
            key: firmness,
            href: hrefOf({ show: firmness, page: '' }),
            words: `${name} (${formatCount(count(firmness))})`,
            current: shown === firmness,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <p className="rw-mt-3">No {noun.one} is of this class.</p>
      ) : (
        <RangeChart
          title={`Where the ranks of ${counted(rows.length, noun.one, noun.many)} lay`}
          label={`Ranks in the middle 90% of reruns of ${counted(rows.length, noun.one, noun.many)}. The table below has every figure.`}
          note="Thick line: the middle 90% of reruns. Hollow circle: the rank without reruns. Shaded: meets the test. Rank 1 is the most need; ranks beyond the scale are drawn at its end."
          indices={indices}
          rows={rows}
          table={<RangeTable view={view} query={query} hrefOf={hrefOf} />}
        />
      )}
      <Pagination
        span={span}
        href={(page) => hrefOf({ page: page > 1 ? String(page) : '' })}
        label={`Pages of ${noun.many}`}
      />
      <p className="rw-note">Of {formatCount(runs)} reruns.</p>
    </section>
  )
}

function RangeTable({
  view: { noun, indices, rows, look },
  query,
  hrefOf,
}: {
  view: SurenessView
  query: string
  hrefOf: (look: Partial<SurenessLook>) => string
}) {
  const rank = (value = NaN) => (Number.isNaN(value) ? '–' : formatCount(value))
  const now = look.sort === '' ? 'share' : look.sort
  const sorting = (sort: string, down = false) => {
    const isNow = now === sort
    const reversed = look.order === 'reverse'
    const direction = reversed === down ? ('ascending' as const) : ('descending' as const)
    return {
      sort: {
        href: hrefOf({
          sort: sort === 'share' ? '' : sort,
          order: isNow && !reversed ? 'reverse' : '',
          page: '',
        }),
        now: isNow ? direction : null,
      },
    }
  }
  const columns: Column<SurenessRow>[] = [
    {
      key: 'name',
      head: upperFirst(noun.one),
      header: true,
      wide: true,
      ...sorting('name'),
      cell: ({ code, name, district }) => (
        <>
          <a href={areaPath(code, query)}>{name}</a>
          <small>{district}</small>
        </>
      ),
    },
    { key: 'listed', head: 'Listed', label: 'Listed', cell: ({ listed }) => (listed ? 'Yes' : 'No') },
    {
      key: 'share',
      head: 'Listed in reruns',
      label: 'Listed in reruns',
      numeric: true,
      ...sorting('share', true),
      cell: ({ share }) => formatShare(share),
    },
    { key: 'class', head: 'How sure', label: 'How sure', cell: ({ firmness }) => firmnessName(firmness) },
    ...indices.map(({ code, words }, at): Column<SurenessRow> => ({
      key: code,
      head: `${words.short} rank, middle 90%`,
      label: `${words.short} rank, middle 90%`,
      numeric: true,
      ...sorting(code),
      cell: ({ ranks }) => `${rank(ranks[at]?.low)} to ${rank(ranks[at]?.high)}`,
    })),
  ]
  return (
    <DataTable
      tight
      cards
      caption={`How sure each ${noun.one} is`}
      note="Rank 1 is the most need. Columns sort by the middle rank."
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}
