import type { Scores } from '#lib/scoring/score.ts'

/** Dots are drawn on a grid of this many places each way: finer than a screen shows. */
const GRID = 460

/** All areas by their ranks on two indices, most need at the top left. */
export type TwoTestsPlot = {
  /** Where the cut-offs lie, 0 (rank 1) to 1 (the last rank). */
  readonly cutAcross: number
  readonly cutDown: number
  /** Areas with both ranks. */
  readonly dots: number
  readonly listed: number
}

type Two = { readonly across: Scores['indices'][number]; readonly down: Scores['indices'][number] }

const fraction = (rank: number, ranked: number): number => (ranked <= 1 ? 0 : (rank - 1) / (ranked - 1))

/** The two indices with a cut: the second one across, the first one down; null unless there are exactly two. */
function twoOf({ indices }: Scores): Two | null {
  const [down, across, ...others] = indices.filter(({ lastRankInside }) => lastRankInside > 0)
  return down && across && others.length === 0 ? { across, down } : null
}

/** What is said around the plot; null when the method has not exactly two tests. */
export function twoTestsPlot(scores: Scores): TwoTestsPlot | null {
  const two = twoOf(scores)
  if (two === null) return null
  const { across, down } = two
  let dots = 0
  let listed = 0
  for (let area = 0; area < scores.listed.length; area++) {
    if ((across.rank[area] ?? 0) > 0 && (down.rank[area] ?? 0) > 0) dots++
    listed += scores.listed[area] ?? 0
  }
  return {
    cutAcross: fraction(across.lastRankInside + 1, across.ranked),
    cutDown: fraction(down.lastRankInside + 1, down.ranked),
    dots,
    listed,
  }
}

/**
 * The dots of the plot as an SVG file, listed areas in the strong colour, for use as a picture.
 *
 * Each dot is a line of no length, written relative to the last one, so that 7,433 dots take about 50 kB.
 * Null when the method has not exactly two tests.
 */
export function twoTestsSvg(scores: Scores): string | null {
  const two = twoOf(scores)
  if (two === null) return null
  const place = (rank: number, ranked: number) => Math.round(fraction(rank, ranked) * GRID)
  const cells = { listed: new Set<number>(), others: new Set<number>() }
  for (let area = 0; area < scores.listed.length; area++) {
    const x = two.across.rank[area] ?? 0
    const y = two.down.rank[area] ?? 0
    if (x === 0 || y === 0) continue
    const cell = place(y, two.down.ranked) * (GRID + 1) + place(x, two.across.ranked)
    cells[scores.listed[area] === 1 ? 'listed' : 'others'].add(cell)
  }
  const paths = [
    `<path stroke="#776c7f" stroke-opacity=".5" d="${dotPath(cells.others)}"/>`,
    `<path stroke="#5d2260" stroke-width="2.6" d="${dotPath(cells.listed)}"/>`,
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${GRID + 4} ${GRID + 4}" ` +
    `stroke-width="1.8" stroke-linecap="square" fill="none">${paths.join('')}</svg>\n`
  )
}

/** Cells in reading order, each as a move from the last one and a line of no length. */
function dotPath(cells: ReadonlySet<number>): string {
  let fromX = 0
  let fromY = 0
  let path = ''
  for (const cell of [...cells].sort((a, b) => a - b)) {
    const x = cell % (GRID + 1)
    const y = Math.floor(cell / (GRID + 1))
    path += `m${x - fromX} ${y - fromY}h0`
    fromX = x
    fromY = y
  }
  return path
}
