import type { Column } from '#components/ui/data-table.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { formatChange } from '#lib/view/format/format-change.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { PlaceSort } from '#lib/view/regions/place-order.ts'
import type { PlaceRow } from '#lib/view/regions/place-row.ts'
import type { RegionsView } from '#lib/view/regions/regions-view.ts'

type Sorting = (sort: PlaceSort) => Pick<Column<PlaceRow>, 'sort'>

const pair = (now: string, yours: string, changed: boolean) =>
  changed && now !== yours ? (
    <>
      {now} <span aria-hidden="true">→</span>
      <span className="rw-vh">, yours </span> <b>{yours}</b>
    </>
  ) : (
    <b>{yours}</b>
  )

/**
 * The columns of a table of places: how many areas, how many listed now and under the changes, as shares of areas and of
 * people. `total`: the row under the table. `sorting`: where the headings lead, in a table that can be sorted.
 */
export function placeColumns(
  { noun, changed, hasPeople }: Pick<RegionsView, 'noun' | 'changed' | 'hasPeople'>,
  total: PlaceRow | null,
  sorting: Sorting = () => ({}),
): Column<PlaceRow>[] {
  const column = (
    key: PlaceSort,
    head: string,
    label: string,
    cell: (row: PlaceRow) => Column<PlaceRow>['total'],
  ): Column<PlaceRow> => ({
    ...{ key, head, label, numeric: true, cell },
    ...sorting(key),
    ...(total !== null && { total: cell(total) }),
  })
  const arrow = changed ? ', now → yours' : ''
  return [
    column('areas', `All ${noun.many}`, `All ${noun.many}`, ({ areas }) => formatCount(areas)),
    column('listed', `On the list${arrow}`, 'On the list', ({ baseline, scenario }) =>
      pair(formatCount(baseline), formatCount(scenario), changed),
    ),
    ...(changed ? [column('change', 'Entering, leaving', 'Change', (row) => <Change row={row} />)] : []),
    column(
      'share',
      `Share of its ${noun.many}${arrow}`,
      `Share of ${noun.many}`,
      ({ areaShareNow, areaShareYours }) =>
        pair(formatShare(areaShareNow), formatShare(areaShareYours), changed),
    ),
    ...(hasPeople
      ? [
          column(
            'people',
            `People in listed ${noun.many}${arrow}`,
            'People',
            ({ peopleBaseline, peopleScenario }) =>
              pair(formatCount(peopleBaseline), formatCount(peopleScenario), changed),
          ),
          column(
            'people-share',
            `Share of its people${arrow}`,
            'Share of people',
            ({ peopleShareNow, peopleShareYours }) =>
              pair(formatShare(peopleShareNow), formatShare(peopleShareYours), changed),
          ),
        ]
      : []),
  ]
}

function Change({ row: { entering, leaving, scenario, baseline } }: { row: PlaceRow }) {
  if (entering + leaving === 0) return <span className="rw-muted">none</span>
  return (
    <span className="rw-enter-leave">
      <StateMark state="entering">{formatCount(entering)}</StateMark>
      <span className="rw-vh"> entering, </span>
      <StateMark state="leaving">{formatCount(leaving)}</StateMark>
      <span className="rw-vh"> leaving, {formatChange(scenario - baseline)} together</span>
    </span>
  )
}
