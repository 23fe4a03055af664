import { percentage } from '#lib/view/chart/percentage.ts'
import { segments } from '#lib/view/chart/segments.ts'
import { formatShare } from '#lib/view/format/format-share.ts'

/** One part of a whole. `was` and `now`: weights, whole numbers from 0; only their proportions count. */
export type SharePart = {
  readonly code: string
  /** A word or two that fit into the bar. */
  readonly shortName: string
  readonly was: number
  readonly now: number
}

/**
 * Who counts for how much: a thin bar as published above a thick bar as set. Only what changed has the strong
 * colour. A table or a label beside it says the shares in figures.
 */
export function ShareBar({ parts }: { parts: readonly SharePart[] }) {
  const was = segments(parts.map((part) => part.was))
  const now = segments(parts.map((part) => part.now))
  return (
    <svg className="rw-chart" width="100%" height="32" aria-hidden="true" focusable="false">
      {parts.map((part, place) => {
        const before = was[place]
        const after = now[place]
        if (!before || !after) return null
        const changed = part.was !== part.now
        const share = ` ${formatShare(after.width)}`
        const withShare = `${part.shortName} 00%`
        const fits = (words: string) => roomFor(words, after.width, narrow)
        return (
          <g key={part.code}>
            <rect
              className="rw-c-share--was rw-c-gap"
              x={percentage(before.start)}
              width={percentage(before.width)}
              height="6"
            />
            <rect
              className={`rw-c-gap ${changed ? 'rw-c-share--changed' : 'rw-c-share'}`}
              x={percentage(after.start)}
              y="9"
              width={percentage(after.width)}
              height="23"
            />
            {roomFor(part.shortName, after.width) && (
              <text
                className={[changed && 'rw-c-text--light', !fits(part.shortName) && wideOnly]
                  .filter(Boolean)
                  .join(' ')}
                x={percentage(after.start + after.width / 2)}
                y="25"
                textAnchor="middle"
              >
                {part.shortName}
                {roomFor(withShare, after.width) &&
                  (fits(withShare) ? share : <tspan className={wideOnly}>{share}</tspan>)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const wideOnly = 'rw-c-wideonly'

/** The width of the bar on the smallest screen, in pixels. */
const narrow = 250

/** The controls are 448px wide at most and a letter takes about 7.5px; a little air on both sides. */
const roomFor = (words: string, width: number, bar = 400): boolean => width * bar >= words.length * 7.5 + 6
