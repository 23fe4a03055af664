import { Notice } from '#components/ui/notice.tsx'
import type { ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { outcomePath } from '#lib/paths/outcome-paths.ts'
import type { OutcomeView } from '#lib/view/outcome/outcome-view.ts'

/** What was corrected in a published outcome, with the way to how it was before; or that this is how it was. */
export function Corrections({
  view: { earlier, corrections },
  place: { id },
}: {
  view: OutcomeView
  place: ConsultationInAddress
}) {
  if (corrections.length === 0) return null
  if (earlier !== null) {
    return (
      <Notice tone="warning" title="This is an earlier version of the outcome. It was corrected.">
        <p>
          <a href={outcomePath({ id })}>Read the outcome as it stands</a>
        </p>
      </Notice>
    )
  }
  return (
    <Notice title="This outcome was corrected after it was published.">
      <ul className="rw-issues">
        {corrections.map(({ at, note, before }) => (
          <li key={before}>
            {at}: {note} <a href={outcomePath({ id }, before)}>How it was before (version {before})</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
