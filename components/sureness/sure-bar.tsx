import { percentage } from '#lib/view/chart/percentage.ts'
import { segments } from '#lib/view/chart/segments.ts'
import type { Firmness } from '#lib/scoring/robustness/firmness.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

const ROOM_FOR_WORDS = 0.16

/** The list by how sure it is, as one bar: firm dark, likely light, the rest darkest. */
export function SureBar({ counts, noun }: { counts: Readonly<Record<Firmness, number>>; noun: string }) {
  const rest = counts.marginal + counts.unlikely
  const parts = [
    { count: counts.core, words: 'firm', tone: 'rw-c-share--changed', text: 'rw-c-text--light' },
    { count: counts.likely, words: 'likely', tone: 'rw-c-share', text: '' },
    { count: rest, words: 'borderline', tone: 'rw-c-mark', text: 'rw-c-text--light' },
  ]
  const places = segments(parts.map(({ count }) => count))
  const label = `${formatCount(counts.core)} ${noun} firm, ${formatCount(counts.likely)} likely, ${formatCount(rest)} borderline or unlikely`
  return (
    <svg className="rw-chart rw-mt-3 rw-mb-2" width="100%" height="34" role="img" aria-label={label}>
      {parts.map(({ count, words, tone, text }, at) => {
        const place = places[at]
        if (place === undefined || count === 0) return null
        return (
          <g key={words}>
            <rect
              className={`${tone} rw-c-gap`}
              x={percentage(place.start)}
              width={percentage(place.width)}
              height="34"
            />
            {place.width >= ROOM_FOR_WORDS && (
              <text className={text} x={percentage(place.start)} dx="10" y="22">
                {formatCount(count)} {words}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
