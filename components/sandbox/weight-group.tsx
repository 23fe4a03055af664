import type { WeightGroup as Group, WeightRow as Row } from '#lib/view/sandbox/sandbox-method.ts'
import { changedRows, publishedShares, sharesOf, weightOf } from '#lib/view/sandbox/shares.ts'
import type { Controls } from './controls.ts'
import { IndicatorGroup } from './indicator-group.tsx'
import { WeightRow } from './weight-row.tsx'

/**
 * Whether the indicators of a domain are offered as weights: a single one has no share to change, so it is shown as the
 * source of its domain, unless a link left it out.
 */
export const offersIndicators = ({ indicators }: Row, { settings }: Pick<Controls, 'settings'>): boolean =>
  indicators !== null &&
  (indicators.rows.length > 1 || indicators.rows.some(({ field }) => weightOf(settings[field]) === 0))

/** The weights of an index: its domains, each with its indicators under it. */
export function WeightGroup({ group, controls }: { group: Group; controls: Controls }) {
  const was = publishedShares(group)
  const now = sharesOf(group, controls.settings)
  const changed = changedRows(group, controls.settings)
  return (
    <div className="rw-wts">
      <div className="rw-wts__head" aria-hidden="true">
        <span>Domain</span>
        <span>
          {controls.scripted && (
            <>
              <i className="rw-tick" />
              published
            </>
          )}
        </span>
        <span>Weight</span>
        <span>Share</span>
      </div>
      {group.rows.map((row, at) => (
        <div className="rw-wts__domain" key={row.field}>
          <WeightRow
            row={row}
            end={group.sliderEnd}
            shares={{ was: was[at] ?? Number.NaN, now: now[at] ?? Number.NaN }}
            changed={changed[at] ?? false}
            controls={controls}
          />
          {row.indicators !== null &&
            (offersIndicators(row, controls) ? (
              <IndicatorGroup group={row.indicators} controls={controls} />
            ) : (
              row.indicators.rows.map(({ field }) => (
                <input key={field} type="hidden" name="include" value={field} />
              ))
            ))}
        </div>
      ))}
    </div>
  )
}
