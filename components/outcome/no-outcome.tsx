import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { updatesPath } from '#lib/paths/outcome-paths.ts'

/** What stands here before the first outcome is published. */
export function NoOutcome() {
  return (
    <div className="rw-prose">
      <h1>No outcome has been published yet</h1>
      <p>
        After a consultation has closed, an expert panel reads the responses. Then this page says what was
        asked, what people said and what was decided, with the effect on the list.
      </p>
      <p>
        <a href={consultationPath()}>About the consultation</a> ·{' '}
        <a href={updatesPath()}>Be told when the outcome is published</a>
      </p>
    </div>
  )
}
