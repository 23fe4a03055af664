import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { OverlapBar, type Overlap } from './overlap-bar.tsx'

/** Today's list above another list on one scale, so that who leaves, stays and enters lines up. */
export function OverlapBars({
  overlap,
  noun = 'ward',
  name = 'Your list',
}: {
  overlap: Overlap
  noun?: string
  /** Whose the other list is: the visitor's unless told. */
  name?: string
}) {
  const { leaving, staying, entering } = overlap
  const now = leaving + staying
  const then = staying + entering
  const label =
    `Today’s list: ${counted(now, noun)}. ${name}: ${counted(then, noun)}. ` +
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
      <span>{name}</span>
      <OverlapBar overlap={overlap} show={['staying', 'entering']} height={30} />
      <b className="rw-num">{formatCount(then)}</b>
    </div>
  )
}
