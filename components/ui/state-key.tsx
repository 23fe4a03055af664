import { StateMark } from './state-mark.tsx'

/** What the parts of an overlap bar stand for. `className`: its distance from what is around it. */
export function StateKey({ className }: { className: string }) {
  return (
    <ul className={`rw-key ${className}`}>
      <li>
        <StateMark state="leaving">Leaving (hatched)</StateMark>
      </li>
      <li>
        <StateMark state="staying">Staying (grey)</StateMark>
      </li>
      <li>
        <StateMark state="entering">Entering (solid)</StateMark>
      </li>
    </ul>
  )
}
