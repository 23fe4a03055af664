import { formatCount } from '#lib/view/format/format-count.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

/** Where the record of what was done ended at a moment. */
export type AuditHeadView = { readonly before: Date; readonly entries: number; readonly hash: string }

/** The fingerprint of the record, published each day: whoever noted it can see that nothing before it was changed. */
export function AuditHead({ head: { before, entries, hash } }: { head: AuditHeadView }) {
  return (
    <section className="rw-section rw-prose">
      <h2 className="rw-h3">The record of decisions</h2>
      <p>
        At {formatMoment(before)} the record had {formatCount(entries)} {entries === 1 ? 'entry' : 'entries'}.
        Its fingerprint was <code className="rw-audit__text">{hash}</code>. It is published each day: if
        anything before it were changed later, the fingerprint would be another.
      </p>
    </section>
  )
}
