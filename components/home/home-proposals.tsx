import { ProposalTable } from '#components/consultation/proposal-table.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import type { ConsultationView } from '#lib/view/consultation/consultation-view.ts'
import { counted } from '#lib/view/format/counted.ts'

/** The open consultation on the home page: its proposals, and the way to its own page. */
export function HomeProposals({ view: { rows, noun, title, invented } }: { view: ConsultationView }) {
  return (
    <section className="rw-section">
      <h2>{counted(rows.length, 'proposal')}, and what each would do to the list</h2>
      <p className="rw-intro">
        Bars start with today’s list. Each proposal is scored by itself.{' '}
        <a href={consultationPath()}>
          About the consultation<span className="rw-vh">: {title}</span>
        </a>{' '}
        {invented && <IllustrativeLabel>Example proposals</IllustrativeLabel>}
      </p>
      <ProposalTable rows={rows} noun={noun} />
    </section>
  )
}
