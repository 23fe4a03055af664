import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import type { AreaTest, DomainLine } from '#lib/view/areas/area-test.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatShare } from '#lib/view/format/format-share.ts'

const name: Column<DomainLine> = {
  key: 'name',
  head: 'Domain (share)',
  header: true,
  twelfths: 4,
  cell: ({ name: domain, share }) => (
    <>
      {domain} <span className="rw-muted">({formatShare(share)})</span>
    </>
  ),
}

const rank = (ranked: number): Column<DomainLine> => ({
  key: 'rank',
  head: `Rank of ${formatCount(ranked)}`,
  numeric: true,
  cell: (line) => formatCount(line.rank),
})

/** Points as bars on one scale, with the middle listed area as a black mark, and in figures. */
const points = (most: number): readonly Column<DomainLine>[] => [
  {
    key: 'bar',
    head: `Points, of ${formatDecimal(most, 1)}`,
    cell: ({ points: value, typical }) => (
      <ValueBar value={value ?? NaN} most={most} {...(typical !== null && { mark: typical })} />
    ),
  },
  { key: 'points', head: 'Points', numeric: true, cell: (line) => formatDecimal(line.points ?? NaN, 1) },
]

/**
 * What an area's score is made of: a row a domain. `most`: the end of the bars, the same for tables that are compared.
 * Under a method that does not add points up, only the ranks are there.
 */
export function DomainTable({ test, under, most }: { test: AreaTest; under: string; most: number }) {
  const adds = test.domains.some((line) => line.points !== null)
  const needed = Number.isNaN(test.needed) ? '' : ` It needed ${formatDecimal(test.needed, 1)}.`
  return (
    <DataTable
      tight
      caption={
        adds ? `What the score of ${formatDecimal(test.score, 1)} is made of` : 'Its rank in each domain'
      }
      note={
        adds ? `${under}.${needed}` : `${under}. Domains are not added up, so points cannot be told apart.`
      }
      columns={[name, ...(adds ? points(most) : []), rank(test.domains[0]?.ranked ?? test.ranked)]}
      rows={test.domains}
      rowKey={(line) => line.code}
    />
  )
}
