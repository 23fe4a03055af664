import { percentage } from '#lib/view/chart/percentage.ts'
import { segments } from '#lib/view/chart/segments.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

/** A list laid over another: how many areas leave it, stay on it and enter it. */
export type Overlap = { readonly leaving: number; readonly staying: number; readonly entering: number }

/** Below this share of the bar, words no longer fit into a piece on a wide screen. */
const ROOM_FOR_WORDS = 0.07
/** Below this one they do not fit on a narrow screen. */
const ROOM_WHEN_NARROW = 0.16
/** Below this one they do not fit into a bar that shares its scale with others, in a column of a table. */
const ROOM_IN_A_COLUMN = 0.11

/**
 * One bar over the areas of both lists, in the order leaving, staying, entering.
 *
 * `show`: which pieces are drawn, so that two bars one above the other show the list now and the list then on one
 * scale. `of`: how many areas the whole width stands for, so that bars of different lists share a scale; without it the
 * bar fills the width. The words around it, or its caller's label, say the same numbers.
 */
export function OverlapBar({
  overlap: { leaving, staying, entering },
  show = ['leaving', 'staying', 'entering'],
  height = 24,
  stayingWords,
  of = 0,
}: {
  overlap: Overlap
  show?: readonly (keyof Overlap)[]
  height?: number
  stayingWords?: string
  of?: number
}) {
  const rest = Math.max(0, of - leaving - staying - entering)
  const [left, middle, right] = segments([leaving, staying, entering, rest])
  const pieces = [
    {
      state: 'leaving',
      at: left,
      words: `\u2212${formatCount(leaving)}`,
      tone: 'rw-c-text--leaving rw-c-text--edged',
    },
    { state: 'staying', at: middle, words: stayingWords, tone: '' },
    { state: 'entering', at: right, words: `+${formatCount(entering)}`, tone: 'rw-c-text--light' },
  ] as const
  return (
    <svg className="rw-chart" width="100%" height={height} aria-hidden="true" focusable="false">
      {pieces.map(({ state, at, words, tone }) => {
        if (!at || at.width === 0 || !show.includes(state)) return null
        // The edge of a hatched piece is drawn inside it, so that it is no wider than it counts.
        const inset = state === 'leaving' ? 1 : 0
        return (
          <g key={state}>
            <rect
              className={`rw-c-${state}`}
              x={percentage(at.start)}
              y={inset}
              width={percentage(at.width)}
              height={height - 2 * inset}
            />
            {words !== undefined && at.width >= (of > 0 ? ROOM_IN_A_COLUMN : ROOM_FOR_WORDS) && (
              <text
                className={`${tone}${at.width < ROOM_WHEN_NARROW ? ' rw-c-wideonly' : ''}`}
                x={percentage(at.start + at.width / 2)}
                y={height / 2 + 5}
                textAnchor="middle"
              >
                {words}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
