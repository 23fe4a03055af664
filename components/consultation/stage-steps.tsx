import type { StageView } from '#lib/view/consultation/stage-view.ts'

/** What happens when. What is behind us is filled, and said to be done. */
export function StageSteps({ stage: { steps } }: { stage: StageView }) {
  return (
    <ol className="rw-dates rw-small">
      {steps.map(({ when, what, done }) => (
        <li key={what} className={done ? 'rw-dates__done' : undefined}>
          <b>
            {when}
            {done && <span className="rw-vh"> (done)</span>}
          </b>
          {what}
        </li>
      ))}
    </ol>
  )
}
