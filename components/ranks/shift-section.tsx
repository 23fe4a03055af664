import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { StateTag } from '#components/ui/state-tag.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { ranksPath } from '#lib/paths/insight-paths.ts'
import { areaPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import type { RankShift, RankShifts, ShiftsShown } from '#lib/view/ranks/rank-shifts.ts'
import { ShiftChart } from './shift-chart.tsx'

/** The areas that cross a cut-off, the most moved first. `area`: the marked one, kept by links. */
export function ShiftSection({
  shifts,
  noun,
  changed,
  query,
  area,
}: {
  shifts: RankShifts
  noun: AreaNoun
  changed: boolean
  query: string
  area: string
}) {
  const { counts, shown, span, rows } = shifts
  if (!changed) {
    return (
      <section className="rw-section">
        <h2>No {noun.one} moves under the current method</h2>
        <p className="rw-small rw-mt-2">
          <a href={sandboxPath(query)}>Change what counts</a>, and this page shows which {noun.many} cross a
          cut-off and how far they move.
        </p>
      </section>
    )
  }
  const hrefOf = (show: ShiftsShown, page = 1) =>
    `${ranksPath(query, { area, show: show === 'tests' ? show : '', page: page > 1 ? String(page) : '' })}#shifts`
  const title = `${upperFirst(counted(counts.list, noun.one, noun.many))} ${counts.list === 1 ? 'enters or leaves' : 'enter or leave'} the list; ${formatCount(counts.tests)} ${counts.tests === 1 ? 'crosses' : 'cross'} the cut-off of a test`
  return (
    <section className="rw-section" id="shifts">
      <Tabs
        label={`Which ${noun.many} are shown`}
        tabs={[
          {
            key: 'list',
            href: hrefOf('list'),
            words: `Enter or leave (${formatCount(counts.list)})`,
            current: shown === 'list',
          },
          {
            key: 'tests',
            href: hrefOf('tests'),
            words: `Cross any cut-off (${formatCount(counts.tests)})`,
            current: shown === 'tests',
          },
        ]}
      />
      {rows.length === 0 ? (
        <p className="rw-mt-3">Ranks may have moved, but no {noun.one} crossed a cut-off.</p>
      ) : (
        <>
          <ShiftChart
            title={title}
            label={`Ranks now and under your changes of ${counted(rows.length, noun.one, noun.many)}, the most moved first. The table below has every rank.`}
            note={howToRead(shifts)}
            shifts={shifts}
            table={<ShiftTable shifts={shifts} noun={noun} query={query} />}
          />
          <Pagination
            span={span}
            href={(page) => hrefOf(shown, page)}
            label={`Pages of ${noun.many} that move`}
          />
        </>
      )}
    </section>
  )
}

function howToRead({ tests }: RankShifts): string {
  const moved = tests.some(({ lastInside, yoursInside }) => yoursInside !== lastInside)
  const last = joinWords(tests.map(({ words, lastInside }) => `${formatCount(lastInside)} (${words.short})`))
  return (
    'Most moved first; rank 1 is the most need. Hollow circle: rank now. Solid shape: rank under your changes, a triangle ' +
    `where it crosses the cut-off. Shaded: meets the test now, to rank ${last}.${moved ? ' Dashed line: your cut-off.' : ''}`
  )
}

function ShiftTable({
  shifts: { tests, rows },
  noun,
  query,
}: {
  shifts: RankShifts
  noun: AreaNoun
  query: string
}) {
  const rank = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? 'no rank' : formatCount(value)
  const columns: Column<RankShift>[] = [
    {
      key: 'name',
      head: upperFirst(noun.one),
      header: true,
      wide: true,
      cell: ({ code, name, district }) => (
        <>
          <a href={areaPath(code, query)}>{name}</a>
          <small>{district}</small>
        </>
      ),
    },
    { key: 'state', head: 'Change', cell: ({ state }) => <StateTag state={state} /> },
    ...tests.flatMap(({ words }, test): Column<RankShift>[] => [
      {
        key: `now ${test}`,
        head: `${words.short} rank now`,
        label: `${words.short} rank now`,
        numeric: true,
        cell: ({ now }) => rank(now[test]),
      },
      {
        key: `yours ${test}`,
        head: `${words.short} rank, yours`,
        label: `${words.short} rank, yours`,
        numeric: true,
        cell: ({ yours }) => <b>{rank(yours[test])}</b>,
      },
    ]),
  ]
  return (
    <DataTable
      tight
      cards
      caption={`Ranks of the ${noun.many} that move, now and under your changes`}
      note="Rank 1 is the most need."
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}
