import type { EvidenceView } from '#lib/view/consultation/evidence-view.ts'

/** Reports, data dives and briefings, with who published them and when. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  return (
    <ul className="rw-evidence">
      {evidence.map(({ id, title, publisher, published, link }) => (
        <li key={id}>
          <a href={link}>{title}</a>
          <br />
          <span className="rw-note">
            {publisher}, {published}
          </span>
        </li>
      ))}
    </ul>
  )
}
