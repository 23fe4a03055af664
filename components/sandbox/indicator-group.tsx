import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { counted } from '#lib/view/format/counted.ts'
import type { WeightGroup } from '#lib/view/sandbox/sandbox-method.ts'
import { changedRows, publishedShares, sharesOf } from '#lib/view/sandbox/shares.ts'
import type { Controls } from './controls.ts'
import { Disclosure } from './disclosure.tsx'
import { MeasureFacts } from './measure-facts.tsx'
import { ResetLink } from './reset-link.tsx'
import { WeightRow } from './weight-row.tsx'

/** The indicators of a domain: closed until one of them is changed. */
export function IndicatorGroup({ group, controls }: { group: WeightGroup; controls: Controls }) {
  const was = publishedShares(group)
  const now = sharesOf(group, controls.settings)
  const changed = changedRows(group, controls.settings)
  const used = changed.includes(true) || group.rows.some(({ field }) => controls.problems.has(field))
  const madeUp = group.rows.filter(({ measure }) => measure?.status === 'illustrative').length
  const changes = changed.filter(Boolean).length
  return (
    <Disclosure
      className="rw-inds"
      used={used}
      summary={
        <>
          {counted(group.rows.length, 'indicator')} in {group.of}
          {changes > 0 && `, ${changes} changed`}
        </>
      }
    >
      {madeUp > 0 && (
        <p className="rw-inds__note">
          <IllustrativeLabel>Illustrative values</IllustrativeLabel>{' '}
          {madeUp === group.rows.length ? 'All of these are' : `${madeUp} of these are`} made up, to show how
          the method works. A result that rests on them is marked too.
        </p>
      )}
      {group.rows.map((row, at) => (
        <WeightRow
          key={row.field}
          row={row}
          end={group.sliderEnd}
          shares={{ was: was[at] ?? Number.NaN, now: now[at] ?? Number.NaN }}
          changed={changed[at] ?? false}
          controls={controls}
        >
          {row.measure && <MeasureFacts measure={row.measure} />}
        </WeightRow>
      ))}
      {changes > 0 && (
        <ResetLink controls={controls} fields={group.rows.map(({ field }) => field)}>
          Reset the indicators of {group.of}
        </ResetLink>
      )}
    </Disclosure>
  )
}
