import { DataTable } from '#components/ui/data-table.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { DomainRow, IndicatorRow } from '#lib/view/method/domain-rows.ts'

/** The domains of an index and how much each counts. */
export function DomainShareTable({ domains, name }: { domains: readonly DomainRow[]; name: string }) {
  return (
    <DataTable
      caption={`Domains of ${name}`}
      note="Share: how much of the score, by weight"
      tight
      columns={[
        {
          key: 'name',
          head: 'Domain',
          header: true,
          twelfths: 4,
          cell: ({ name: domain, indicators }: DomainRow) => (
            <>
              {domain} <small>{counted(indicators.length, 'indicator')}</small>
            </>
          ),
        },
        {
          key: 'bar',
          head: <span className="rw-vh">Share, as a bar</span>,
          twelfths: 3,
          cell: ({ share }) => <ValueBar value={share} most={1} />,
        },
        {
          key: 'share',
          head: 'Share',
          numeric: true,
          cell: ({ share }) => (share === 0 ? 'left out' : formatShare(share)),
        },
        { key: 'weight', head: 'Weight', numeric: true, cell: ({ weight }) => formatCount(weight) },
      ]}
      rows={domains}
      rowKey={({ code }) => code}
    />
  )
}

type IndicatorOfDomain = IndicatorRow & { readonly domain: string }

/** What an index is made of: each indicator with its domain, share, unit, direction, status and source. */
export function IndicatorTable({ domains, name }: { domains: readonly DomainRow[]; name: string }) {
  const rows = domains.flatMap((domain) =>
    domain.indicators.map((indicator): IndicatorOfDomain => ({ ...indicator, domain: domain.name })),
  )
  return (
    <DataTable
      caption={`${counted(rows.length, 'indicator')} of ${name}`}
      cards
      columns={[
        {
          key: 'name',
          head: 'Indicator',
          header: true,
          wide: true,
          twelfths: 4,
          cell: ({ name: indicator, description, status }) => (
            <>
              <b>{indicator}</b> {status === 'illustrative' && <IllustrativeLabel />}
              <small>{description}</small>
            </>
          ),
        },
        { key: 'domain', head: 'Domain', label: 'Domain', twelfths: 2, cell: ({ domain }) => domain },
        {
          key: 'share',
          head: 'Share of domain',
          label: 'Share of domain',
          numeric: true,
          cell: ({ share }) => (share === 0 ? 'left out' : formatShare(share)),
        },
        {
          key: 'unit',
          head: 'Unit and direction',
          label: 'Unit and direction',
          cell: ({ unit, direction }) => (
            <>
              {unit}
              <small>{direction}</small>
            </>
          ),
        },
        {
          key: 'source',
          head: 'Source and status',
          label: 'Source and status',
          cell: ({ source, status }) => (
            <>
              {source}
              <small>{status}</small>
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ code, domain }) => `${domain} ${code}`}
    />
  )
}
