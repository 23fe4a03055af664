import type { KeyboardEvent } from 'react'
import { percentage } from '#lib/view/chart/percentage.ts'
import type { WeightRow } from '#lib/view/sandbox/sandbox-method.ts'
import { largestWeight, weightOf } from '#lib/view/sandbox/shares.ts'
import type { Controls } from './controls.ts'

const step = (key: string, shift: boolean): number => {
  const size = key.startsWith('Page') ? 25 : shift ? 1 : 5
  if (['ArrowRight', 'ArrowUp', 'PageUp'].includes(key)) return size
  return ['ArrowLeft', 'ArrowDown', 'PageDown'].includes(key) ? -size : 0
}

/**
 * The slider of a weight: it mirrors the number beside it and has no name of its own, so a form never sends it.
 * The tick is the published weight, the thick line how far away from it the weight is. Beyond its end it rests there.
 */
export function WeightSlider({
  row,
  end,
  share,
  controls,
}: {
  row: WeightRow
  end: number
  share: string
  controls: Controls
}) {
  const { field, name, published } = row
  const text = controls.settings[field]
  const weight = weightOf(text)
  // Beyond what a weight may be it rests at its end; beside no number at all, at the published one.
  const beyond = Number(text) > largestWeight ? largestWeight : published
  const known = Number.isNaN(weight) ? beyond : weight
  const shown = Math.min(known, end)
  const onKeyDown = (event: KeyboardEvent) => {
    const change = step(event.key, event.shiftKey)
    if (change === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    controls.slide(field, String(Math.max(0, Math.min(Math.max(end, known), known + change))))
  }
  return (
    <span className="rw-range">
      <svg className="rw-range__track" height="30" aria-hidden="true" focusable="false">
        <rect className="rw-range__line" y="13.5" width="100%" height="3" rx="1.5" />
        <rect
          className="rw-range__change"
          x={percentage(Math.min(shown, published) / end)}
          y="12.5"
          width={percentage(Math.abs(shown - published) / end)}
          height="5"
        />
        <rect
          className="rw-range__tick"
          x={percentage(published / end)}
          y="3"
          width="2"
          height="24"
          transform="translate(-1)"
        />
      </svg>
      <input
        type="range"
        min="0"
        max={end}
        step="1"
        value={shown}
        aria-label={`${name}: weight`}
        aria-valuetext={`${known}, share ${share}`}
        onChange={(event) => controls.slide(field, event.target.value)}
        onKeyDown={onKeyDown}
        onKeyUp={controls.settle}
        onPointerUp={controls.settle}
        onBlur={controls.settle}
      />
    </span>
  )
}
