import type { ReactNode } from 'react'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { WeightRow as Row } from '#lib/view/sandbox/sandbox-method.ts'
import { weightOf } from '#lib/view/sandbox/shares.ts'
import type { Controls } from './controls.ts'
import { FieldError } from './field-error.tsx'
import { WeightSlider } from './weight-slider.tsx'

export type WeightRowProps = {
  readonly row: Row
  /** Where the sliders of the group end. */
  readonly end: number
  readonly shares: { readonly was: number; readonly now: number }
  readonly changed: boolean
  readonly controls: Controls
  /** What stands under the row: what an indicator measures. */
  readonly children?: ReactNode
}

/**
 * One weight: whether it counts, how much, and what share that is. Tick box and number are the form's own fields;
 * `out` tells the server which rows were left out when the page was made, so that ticking one works without script.
 */
export function WeightRow({ row, end, shares: { was, now }, changed, controls, children }: WeightRowProps) {
  const { field, name, published } = row
  const text = controls.settings[field] ?? ''
  const out = weightOf(text) === 0
  const problem = controls.problems.get(field)
  const share = out ? 'left out' : formatShare(now)
  const classes = ['rw-wt', changed && 'rw-wt--changed', out && 'rw-wt--off'].filter(Boolean).join(' ')
  return (
    <div className={classes}>
      <label className="rw-wt__on">
        <input
          type="checkbox"
          name="include"
          value={field}
          checked={!out}
          onChange={(event) => controls.tick(field, event.target.checked)}
        />
        <span>{name}</span>
      </label>
      {controls.scripted ? (
        <WeightSlider {...{ row, end, share, controls }} />
      ) : (
        <span className="rw-range" />
      )}
      {out && <input type="hidden" name="out" value={field} />}
      <input
        className="rw-wt__num"
        id={field}
        type="number"
        name={field}
        value={text}
        min="0"
        max="1000"
        step="1"
        inputMode="numeric"
        aria-label={`${name}: weight, 0 to 1,000; ${formatCount(published)} as published`}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${field}-error`}
        onChange={(event) => controls.type(field, event.target.value)}
        onBlur={controls.settle}
      />
      <span className="rw-wt__pc">
        {out ? 'Out' : formatShare(now)}
        {changed && <small>was {formatShare(was)}</small>}
      </span>
      {children}
      <FieldError field={field} problem={problem} />
    </div>
  )
}
