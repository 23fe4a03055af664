import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { SignedBar } from '#components/ui/signed-bar.tsx'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import type { ComponentRow, StructureGroup } from '#lib/view/why/structure-view.ts'
import { VarianceChart } from './variance-chart.tsx'

/** Principal components: how much each holds, and which parts go with the ones that hold more than one part's worth. */
export function ComponentsSection({ group }: { group: StructureGroup }) {
  const { key, names, of, components, kept } = group
  if (components.length === 0) return null
  return (
    <>
      <VarianceChart
        name={`variance-${key}`}
        title="How much each component holds"
        label={`Share of all variance by component: ${components
          .map(({ number, share }) => `${number}: ${formatShare(share)}`)
          .join(', ')}.`}
        note="Principal components of the correlation matrix, largest first. Bars: share of all variance."
        rows={components.map(({ number, share }) => ({
          name: String(number),
          share,
          words: formatShare(share),
        }))}
        table={
          <DataTable
            tight
            caption="Components"
            captionHidden
            columns={componentColumns}
            rows={components}
            rowKey={({ number }) => String(number)}
          />
        }
      />
      <div className="rw-multiples">
        {kept.map(({ number, share, loadings }) => (
          <DataTable
            key={number}
            tight
            caption={`Component ${number}: what goes with it`}
            note={`Holds ${formatShare(share)}. Loadings: correlations, −1 to 1.`}
            columns={loadingColumns(of)}
            rows={names.map((name, at) => ({ name, loading: loadings[at] ?? NaN }))}
            rowKey={({ name }) => name}
          />
        ))}
      </div>
    </>
  )
}

const componentColumns: readonly Column<ComponentRow>[] = [
  { key: 'number', head: 'Component', header: true, cell: ({ number }) => number },
  {
    key: 'eigenvalue',
    head: 'Eigenvalue',
    numeric: true,
    cell: ({ eigenvalue }) => formatDecimal(eigenvalue, 2),
  },
  { key: 'share', head: 'Share of variance', numeric: true, cell: ({ share }) => formatShareExactly(share) },
  {
    key: 'cumulative',
    head: 'With those before',
    numeric: true,
    cell: ({ cumulative }) => formatShareExactly(cumulative),
  },
]

type Loading = { readonly name: string; readonly loading: number }

const loadingColumns = (of: StructureGroup['of']): readonly Column<Loading>[] => [
  {
    key: 'name',
    head: of === 'domains' ? 'Domain' : 'Measure',
    header: true,
    twelfths: 6,
    cell: ({ name }) => name,
  },
  { key: 'bar', head: '−1 to 1', cell: ({ loading }) => <SignedBar value={loading} most={1} /> },
  { key: 'loading', head: 'Loading', numeric: true, cell: ({ loading }) => formatDecimal(loading, 2) },
]
