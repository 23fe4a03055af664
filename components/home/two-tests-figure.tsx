import { formatPercent } from '#lib/view/format/format-percent.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import { percentage } from '#lib/view/chart/percentage.ts'
import type { CurrentList } from '#lib/view/home/current-list.ts'
import type { TwoTestsPlot } from '#lib/view/home/two-tests-plot.ts'

/** The picture fills this part of the figure; the rest is room for the names of the axes. */
const LEFT = 0.06
const TOP = 0.01
const SIZE = 0.92

/**
 * All areas by both tests in one look: those in the worst part of both are the list. The dots are a picture of their
 * own (`picture`), so that it is fetched once and kept; the words around them are text.
 */
export function TwoTestsFigure({
  plot,
  list,
  picture,
}: {
  plot: TwoTestsPlot
  list: CurrentList
  picture: string
}) {
  const [down, across] = list.tests
  if (!down || !across) return null
  const { noun } = list
  const same = down.worstShare === across.worstShare
  return (
    <figure className="rw-plot">
      <h2 className="rw-h3 rw-mb-2">
        {upperFirst(withArticle(noun.one))} is listed when it is in the worst{' '}
        {same ? `${formatPercent(down.worstShare)} twice` : 'part of both tests'}
      </h2>
      <svg
        className="rw-chart"
        role="img"
        aria-label={`Scatter plot of ${formatCount(plot.dots)} ${noun.many} by ${across.words.prose} rank and ${down.words.prose} rank. ${formatCount(plot.listed)} in the top left corner meet both tests.`}
      >
        <image
          href={picture}
          x={percentage(LEFT)}
          y={percentage(TOP)}
          width={percentage(SIZE)}
          height={percentage(SIZE)}
        />
        <Zones plot={plot} />
        <Names across={across.words.title} down={down.words.title} />
        <ListName plot={plot} words={`${formatCount(plot.listed)} ${noun.many} on the list`} />
      </svg>
      <figcaption className="rw-note">
        One dot is one of {formatCount(plot.dots)} {noun.many} with both ranks; rank 1 is the most need. Worst
        part for {down.words.prose} only: {formatCount(down.metOnly)}. For {across.words.prose} only:{' '}
        {formatCount(across.metOnly)}. Neither: {formatCount(list.metNone)}.
      </figcaption>
    </figure>
  )
}

function Zones({ plot: { cutAcross, cutDown } }: { plot: TwoTestsPlot }) {
  const wide = percentage(SIZE * cutAcross)
  const high = percentage(SIZE * cutDown)
  const [x, y, size] = [percentage(LEFT), percentage(TOP), percentage(SIZE)]
  return (
    <>
      <rect className="rw-plot__zone" x={x} y={y} width={size} height={high} />
      <rect className="rw-plot__zone" x={x} y={y} width={wide} height={size} />
      <rect className="rw-plot__both" x={x} y={y} width={wide} height={high} />
      <line className="rw-c-axis" x1={x} x2={x} y1={y} y2={percentage(TOP + SIZE)} />
      <line
        className="rw-c-axis"
        x1={x}
        x2={percentage(LEFT + SIZE)}
        y1={percentage(TOP + SIZE)}
        y2={percentage(TOP + SIZE)}
      />
    </>
  )
}

/** The names of the axes. Nested drawings place words that keep their size beside places that grow. */
function Names({ across, down }: { across: string; down: string }) {
  return (
    <>
      <svg y={percentage(TOP + SIZE)} overflow="visible">
        <text className="rw-c-text--quiet" x={percentage(LEFT)} y="20">
          {across}: most need
        </text>
        <text className="rw-c-text--quiet" x={percentage(LEFT + SIZE)} y="20" textAnchor="end">
          least
        </text>
      </svg>
      <svg x={percentage(LEFT)} y={percentage(TOP)} overflow="visible">
        <text className="rw-c-text--quiet" transform="translate(-8,0) rotate(-90)" textAnchor="end">
          {down}: most need
        </text>
      </svg>
      <svg x={percentage(LEFT)} y={percentage(TOP + SIZE)} overflow="visible">
        <text className="rw-c-text--quiet" transform="translate(-8,0) rotate(-90)">
          least
        </text>
      </svg>
    </>
  )
}

function ListName({ plot: { cutAcross, cutDown }, words }: { plot: TwoTestsPlot; words: string }) {
  const x = LEFT + SIZE * cutAcross
  const y = TOP + (SIZE * cutDown) / 2
  return (
    <>
      <line
        className="rw-plot__both"
        x1={percentage(x)}
        x2={percentage(x + 0.04)}
        y1={percentage(y)}
        y2={percentage(y)}
      />
      <svg x={percentage(x + 0.04)} y={percentage(y)} overflow="visible">
        <rect className="rw-plot__plate" y="-15" width={words.length * 7.6 + 14} height="30" />
        <text className="rw-plot__name" x="8" y="6">
          {words}
        </text>
      </svg>
    </>
  )
}
