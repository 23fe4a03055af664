import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { OverlapBar, type Overlap } from './overlap-bar.tsx'

/** Today's list above the visitor's list on one scale, so that who leaves, stays and enters lines up. */
export function OverlapBars({ overlap, noun = 'ward' }: { overlap: Overlap; noun?: string }) {
  const { leaving, staying, entering } = overlap
  const now = leaving + staying
  const then = staying + entering
  const label =
    `Today’s list: ${counted(now, noun)}. Your list: ${counted(then, noun)}. ` +
    `${formatCount(staying)} on both, ${formatCount(entering)} entering, ${formatCount(leaving)} leaving.`
  return (
    <div className="rw-overlap" role="img" aria-label={label}>
      <span>Today’s list</span>
      <OverlapBar
        overlap={overlap}
        show={['leaving', 'staying']}
        height={30}
        stayingWords={`${formatCount(staying)} on both`}
      />
      <b className="rw-num">{formatCount(now)}</b>
      <span>Your list</span>
      <OverlapBar overlap={overlap} show={['staying', 'entering']} height={30} />
      <b className="rw-num">{formatCount(then)}</b>
    </div>
  )
}
