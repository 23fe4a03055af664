/** One thing that was measured, beside what is wished for. */
export type Figure = {
  readonly what: string
  /** In `unit`; "p95" and "max" only where something was done often. */
  readonly value: number
  readonly unit: string
  readonly wish: number | null
  /** The wish is a lower bound ("at least"), not an upper one. */
  readonly atLeast?: true
  readonly p50?: number
  readonly p90?: number
  readonly max?: number
  readonly runs?: number
}

/** Whether a figure is as wished; a figure without a wish is. */
export const isAsWished = ({ value, wish, atLeast }: Figure): boolean =>
  wish === null || (atLeast ? value >= wish : value <= wish)

/**
 * How long something takes, in milliseconds: the 95th percentile of `runs` runs after two that do not count.
 *
 * @param work is told the number of its run, so that it can ask for something else each time
 */
export async function timed(
  what: string,
  wish: number,
  work: (run: number) => Promise<unknown>,
  runs = 40,
): Promise<Figure> {
  const taken: number[] = []
  for (let run = -2; run < runs; run++) {
    const begun = performance.now()
    await work(Math.max(0, run))
    if (run >= 0) taken.push(performance.now() - begun)
  }
  taken.sort((one, other) => one - other)
  const at = (share: number) => Math.round((taken[Math.ceil(share * taken.length) - 1] ?? NaN) * 10) / 10
  return { what, value: at(0.95), unit: 'ms', wish, p50: at(0.5), p90: at(0.9), max: at(1), runs }
}

/** Measures one thing after another, and tells each figure as soon as it is there. */
export async function oneByOne(
  measures: readonly (() => Promise<Figure>)[],
  say: (text: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const measure of measures) {
    const figure = await measure()
    say(tableOf([figure]))
    figures.push(figure)
  }
  return figures
}

/** Figures as a table for people, one a line. */
export function tableOf(figures: readonly Figure[]): string {
  const cells = figures.map((figure) => {
    const { what, value, unit, wish, atLeast, p50, p90, max } = figure
    const wished = wish === null ? '' : `${atLeast ? '≥' : '≤'} ${wish} ${unit}`
    const spread =
      p50 === undefined ? '' : `p50 ${p50}, p90 ${p90 ?? NaN}, p95 ${value}, max ${max ?? NaN} ms`
    return [what, spread === '' ? `${value} ${unit}` : spread, wished, isAsWished(figure) ? '' : 'NOT MET']
  })
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}
