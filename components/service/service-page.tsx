import { DataTable } from '#components/ui/data-table.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ServiceView } from '#lib/view/service/service-view.ts'

/** How the service is doing, for administrators: every figure with its unit, and whether it is as it should be. */
export function ServicePage({ view: { finding, groups }, at }: { view: ServiceView; at: string }) {
  return (
    <>
      <h1>How the service is doing</h1>
      <p className="rw-lead rw-mt-2">{finding}</p>
      <p className="rw-note">As it was at {at}. Load the page again for newer figures.</p>
      {groups.map(({ title, lines }) => (
        <section key={title} className="rw-section">
          <DataTable
            cards
            tight
            caption={title}
            columns={[
              { key: 'name', head: 'What', header: true, twelfths: 4, cell: ({ name }) => name },
              { key: 'figure', head: 'Figure', label: 'Figure', twelfths: 3, cell: ({ figure }) => figure },
              {
                key: 'well',
                head: 'State',
                label: 'State',
                twelfths: 2,
                cell: ({ well }) => <Mark well={well} />,
              },
              {
                key: 'note',
                head: 'What to know',
                label: 'What to know',
                wide: true,
                cell: ({ note }) => note,
              },
            ]}
            rows={lines}
            rowKey={({ name }) => name}
          />
        </section>
      ))}
    </>
  )
}

/** Shape, colour and words together. */
function Mark({ well }: { well: boolean }) {
  return (
    <span className={`rw-pass rw-pass--${well ? 'met' : 'not_met'}`}>
      <Icon name={well ? 'met' : 'not_met'} />
      {well ? 'As it should be' : 'Look at this'}
    </span>
  )
}
