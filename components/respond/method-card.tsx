import type { ReactNode } from 'react'
import { OverlapBars } from '#components/ui/overlap-bars.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { AttachedMethod } from '#lib/view/respond/attached-method.ts'

/** A method as it travels with a response: changes in words, and its effect on the list. */
export function MethodCard({ method, children }: { method: AttachedMethod; children?: ReactNode }) {
  const { changes, entering, leaving, staying, noun, data, title } = method
  return (
    <section className="rw-scn" aria-label="Attached method">
      <h2 className="rw-h3">
        {title === '' ? 'Your method' : title}{' '}
        <span className="rw-muted">({counted(changes.length, 'change')})</span>
      </h2>
      <ul className="rw-small">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <OverlapBars overlap={method} noun={noun.one} />
      <p className="rw-note">
        {counted(staying + entering, noun.one, noun.many)} listed:{' '}
        <StateMark state="entering">{formatCount(entering)} entering</StateMark>{' '}
        <StateMark state="leaving">{formatCount(leaving)} leaving</StateMark>{' '}
        <StateMark state="staying">{formatCount(staying)} staying</StateMark>
        <br />
        Saved with your response, with the data {data}, so that anybody can run it again.
      </p>
      {children}
    </section>
  )
}
