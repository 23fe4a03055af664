import { percentage } from '#lib/view/chart/percentage.ts'

/**
 * More or less than nothing: a bar from one line in the middle, to the right above 0 and to the left below.
 *
 * `most`: the largest size of all bars that are compared. A missing value draws no bar. The cell beside it says the
 * number. `quiet`: a grey one.
 */
export function SignedBar({ value, most, quiet = false }: { value: number; most: number; quiet?: boolean }) {
  const width = most > 0 && !Number.isNaN(value) ? Math.min(1, Math.abs(value) / most) / 2 : 0
  return (
    <svg className="rw-chart" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className="rw-c-ground" width="100%" height="14" />
      <rect
        className={quiet ? 'rw-c-bar--now' : 'rw-c-bar'}
        x={percentage(value < 0 ? 0.5 - width : 0.5)}
        width={percentage(width)}
        height="14"
      />
      <line className="rw-c-axis" x1="50%" x2="50%" y1="0" y2="14" />
    </svg>
  )
}
