import { RankStrip } from '#components/ui/rank-strip.tsx'
import { rankAxis } from '#lib/view/chart/rank-axis.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import type { AreaRow } from '#lib/view/sandbox/area-table.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import type { SandboxMethod } from '#lib/view/sandbox/sandbox-method.ts'

type Cut = ResultView['cuts'][string]

/** The rank of an area on one test, now and under the visitor's changes, in figures and on a strip. */
export function RankCell({
  rank,
  cut,
}: {
  rank: AreaRow['ranks'][number] | undefined
  cut: Cut | undefined
}) {
  const now = rank?.now ?? null
  const yours = rank?.yours ?? null
  return (
    <span className="rw-rank">
      <span className="rw-num">
        {now === yours ? (
          <b>{figure(yours)}</b>
        ) : (
          <>
            {figure(now)} <span aria-hidden="true">→</span>
            <span className="rw-vh">, yours </span> <b>{figure(yours)}</b>
          </>
        )}
      </span>
      {cut !== undefined && cut.lastInside > 0 && (
        <RankStrip
          now={now ?? Number.NaN}
          then={yours ?? Number.NaN}
          axis={rankAxis(cut.lastInside, cut.ranked)}
        />
      )}
    </span>
  )
}

const figure = (rank: number | null): string => (rank === null ? 'no rank' : formatCount(rank))

/** How to read the strips. */
export function stripNote({ indices }: SandboxMethod, { cuts, changed }: ResultView): string {
  const ends = indices.flatMap(({ code, shortName }) => {
    const cut = cuts[code]
    return cut === undefined || cut.lastInside === 0
      ? []
      : [{ shortName, end: formatCount(rankAxis(cut.lastInside, cut.ranked).end) }]
  })
  const [first] = ends
  const same = ends.every(({ end }) => end === first?.end)
  const where = same
    ? (first?.end ?? '')
    : joinWords(ends.map(({ shortName, end }) => `${end} (${shortName})`))
  const marks = changed
    ? 'Ranks now → yours; 1 = most need. In each strip: shaded = meets the test; hollow circle = rank now; ' +
      'solid circle or triangle = rank under your changes.'
    : 'Rank 1 = most need. In each strip: shaded = meets the test; circle = rank.'
  return `${marks} Strips end at rank ${where}.`
}
