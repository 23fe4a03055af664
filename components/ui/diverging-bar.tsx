import { percentage } from '#lib/view/chart/percentage.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** The part of half the bar that the largest value may take: the rest is room for its number. */
const REACH = 0.7

/**
 * Leaving to the left of one line, entering to the right of it, both from zero.
 *
 * `most`: the largest number of all bars that are compared, so that they share one scale. The numbers stand at the
 * ends of the bars and are hidden from assistive technology: say them in words beside it.
 */
export function DivergingBar({
  leaving,
  entering,
  most,
}: {
  leaving: number
  entering: number
  most: number
}) {
  const width = (count: number) => (most > 0 ? (count / most) * 0.5 * REACH : 0)
  const left = 0.5 - width(leaving)
  const right = 0.5 + width(entering)
  return (
    <svg className="rw-chart" width="100%" height="20" aria-hidden="true" focusable="false">
      {leaving > 0 && (
        <rect
          className="rw-c-leaving"
          x={percentage(left)}
          y="3"
          width={percentage(0.5 - left)}
          height="14"
        />
      )}
      <text className="rw-c-text--leaving" x={percentage(left)} dx="-6" y="15" textAnchor="end">
        {formatCount(leaving)}
      </text>
      {entering > 0 && (
        <rect className="rw-c-entering" x="50%" y="3" width={percentage(right - 0.5)} height="14" />
      )}
      <text className="rw-c-text--entering" x={percentage(right)} dx="6" y="15">
        {formatCount(entering)}
      </text>
      <line className="rw-c-cut" x1="50%" x2="50%" y1="0" y2="20" />
    </svg>
  )
}
