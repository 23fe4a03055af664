import { Icon } from './icon.tsx'

/** Whether an area meets a test: colour, shape and words. `met`: null when there is not enough data. */
export function TestMark({ met }: { met: boolean | null }) {
  if (met === null) return <span className="rw-pass">Not enough data</span>
  return (
    <span className={`rw-pass rw-pass--${met ? 'met' : 'not_met'}`}>
      <Icon name={met ? 'met' : 'not_met'} />
      {met ? 'Met' : 'Not met'}
    </span>
  )
}
