import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import { areasPath } from '#lib/paths/page-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { CurrentList, RegionOfList } from '#lib/view/home/current-list.ts'

/** Where the listed areas are: a row a region, a bar for how many, and their share of the region's areas. */
export function RegionTable({ list }: { list: CurrentList }) {
  const { noun, regions } = list
  const most = regions.reduce((largest, { listed }) => Math.max(largest, listed), 0)
  const columns: readonly Column<RegionOfList>[] = [
    {
      key: 'region',
      head: 'Region',
      header: true,
      wide: true,
      cell: ({ code, name }) => <a href={areasPath({ region: code })}>{name}</a>,
      total: 'All regions',
    },
    {
      key: 'bar',
      head: <span className="rw-vh">On the list, as a bar</span>,
      wide: true,
      twelfths: 4,
      cell: ({ listed }) => <ValueBar value={listed} most={most} />,
      total: null,
    },
    {
      key: 'listed',
      head: 'On the list',
      label: 'Listed',
      numeric: true,
      cell: ({ listed }) => <b>{formatCount(listed)}</b>,
      total: formatCount(list.listed),
    },
    {
      key: 'areas',
      head: `All ${noun.many}`,
      label: `All ${noun.many}`,
      numeric: true,
      cell: ({ areas }) => formatCount(areas),
      total: formatCount(list.areas),
    },
    {
      key: 'share',
      head: 'Share listed',
      label: 'Share',
      numeric: true,
      cell: ({ listed, areas }) => formatShare(listed / areas),
      total: formatShare(list.listed / list.areas),
    },
    {
      key: 'people',
      head: `People in listed ${noun.many}`,
      label: 'People',
      numeric: true,
      cell: ({ people }) => formatCount(people ?? NaN),
      total: formatCount(list.people ?? NaN),
    },
  ]
  return (
    <DataTable
      cards={4}
      tight
      caption={`Listed ${noun.many} by region`}
      captionHidden
      columns={columns}
      rows={regions}
      rowKey={({ code }) => code}
    />
  )
}
