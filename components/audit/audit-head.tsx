import { formatCount } from '#lib/view/format/format-count.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

/** Where the record of what was done ended at a moment. */
export type AuditHeadView = {
  readonly before: Date
  readonly entries: number
  readonly hash: string
  /** The same in one line, its signature, and the public key to check that with. */
  readonly statement: string
  readonly signature: string
  readonly key: string
}

/** The fingerprint of the record, published each day: whoever noted it can see that nothing before it was changed. */
export function AuditHead({ head }: { head: AuditHeadView }) {
  const { before, entries, hash, statement, signature, key } = head
  return (
    <section className="rw-section rw-prose">
      <h2 className="rw-h3">The record of decisions</h2>
      <p>
        At {formatMoment(before)} the record had {formatCount(entries)} {entries === 1 ? 'entry' : 'entries'}.
        Its fingerprint was <code className="rw-audit__text">{hash}</code>. It is published each day: if
        anything before it were changed later, the fingerprint would be another.
      </p>
      <details>
        <summary>How to show later that we said so</summary>
        <p>Keep these three. The signature (Ed25519) is of the first line, without a line end.</p>
        <dl className="rw-audit__signed">
          <dt>What we say</dt>
          <dd>
            <code className="rw-audit__text">{statement}</code>
          </dd>
          <dt>Signature, hexadecimal</dt>
          <dd>
            <code className="rw-audit__text">{signature}</code>
          </dd>
          <dt>Our public key, which exports are signed with as well</dt>
          <dd>
            <pre className="rw-audit__text">{key}</pre>
          </dd>
        </dl>
      </details>
    </section>
  )
}
