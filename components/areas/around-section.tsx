import { DataTable } from '#components/ui/data-table.tsx'
import type { AreaView } from '#lib/view/areas/area-view.ts'
import type { AroundView } from '#lib/view/areas/around-view.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { AreaTable, areaColumns } from './area-table.tsx'

const titles = {
  border: (name: string) => `Around ${name}`,
  centre: (name: string) => `Nearest to ${name}`,
  none: (name: string) => `Like ${name}`,
} as const

/** The areas to compare one with: its neighbours, and those that are most like it wherever they lie. */
export function AroundSection({
  view: { area, noun, now, then },
  around: { by, neighbours, similar },
  query,
}: {
  view: AreaView
  around: AroundView
  query: string
}) {
  if (neighbours.length === 0 && similar.length === 0) return null
  const tests = now.tests.filter(({ lastInside }) => lastInside !== null).map(({ words }) => words)
  const changed = then !== null
  return (
    <section className="rw-section">
      <h2>{titles[by](area.name)}</h2>
      <div className="rw-two rw-around">
        {neighbours.length > 0 && (
          <AreaTable
            caption={by === 'border' ? 'Neighbours' : `The ${noun.many} with the nearest centres`}
            note={`${by === 'border' ? 'They share a boundary. ' : ''}Ranks today; rank 1 is the most need.`}
            rows={neighbours}
            {...{ tests, changed, query }}
          />
        )}
        {similar.length > 0 && (
          <DataTable
            tight
            cards={4}
            caption={`The ${noun.many} most like it, anywhere`}
            note="Difference over all measures by their places among all: 0 = the same, 1 = one standard deviation apart. Every domain counts the same."
            columns={[
              ...areaColumns({ query, tests, changed, withDistrict: true }),
              {
                key: 'distance',
                head: 'Difference',
                label: 'Difference',
                numeric: true,
                cell: ({ distance }) => formatDecimal(distance, 2),
              },
            ]}
            rows={similar}
            rowKey={({ code }) => code}
          />
        )}
      </div>
    </section>
  )
}
