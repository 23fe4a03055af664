import { percentage } from '#lib/view/chart/percentage.ts'

/**
 * How much of the most there can be: a bar from zero on a quiet ground, with an optional black mark to compare with.
 *
 * `value`, `most` and `mark` in one unit; a missing value draws no bar. The cell beside it says the number.
 */
export function ValueBar({
  value,
  most,
  mark,
  tone = 'brand',
}: {
  value: number
  most: number
  mark?: number
  tone?: 'brand' | 'now'
}) {
  return (
    <svg className="rw-chart" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className="rw-c-ground" width="100%" height="14" />
      <rect
        className={tone === 'now' ? 'rw-c-bar--now' : 'rw-c-bar'}
        width={percentage(most > 0 ? value / most : 0)}
        height="14"
      />
      {mark !== undefined && !Number.isNaN(mark) && most > 0 && (
        <rect className="rw-c-mark" x={percentage(mark / most)} width="2" height="14" />
      )}
    </svg>
  )
}
