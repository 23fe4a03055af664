import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import type { Measure } from '#lib/view/sandbox/sandbox-method.ts'

/** What an indicator measures, which end is need, and where it comes from, in one line. */
export function MeasureFacts({ measure }: { measure: Measure }) {
  const { unit, need, source, date, status } = measure
  const origin = [source, date].filter((part) => part !== '').join(', ')
  return (
    <p className="rw-wt__facts">
      {status === 'illustrative' && (
        <>
          <IllustrativeLabel />{' '}
        </>
      )}
      {unit}; {need} means more need. {origin}
      {status !== 'illustrative' && ` (${status})`}
    </p>
  )
}
