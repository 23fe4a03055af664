import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { scoreIndex } from '#lib/scoring/score-index.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { IndexRunner, Ranks } from './place.ts'
import { quickRunner } from './quick-runner.ts'
import { withDrawnWeights, type WeightGroup } from './weight-groups.ts'

/**
 * Makes what ranks the areas on one index, run after run.
 *
 * Weighted means of columns that weights do not change, or of domains that are ranked, are taken without making anything
 * new; whatever else a methodology may say is scored as ever. An index in which nothing varies is ranked once.
 */
export function indexRunner(
  snapshot: Snapshot,
  methodology: Methodology,
  index: Index,
  groups: readonly WeightGroup[],
  memo: Memo,
): IndexRunner {
  const own = groups.filter((group) => group.index === index.code)
  const plain = plainRunner(snapshot, methodology, index, groups, memo)
  if (!own.some(({ isVaried }) => isVaried)) return once(plain)
  return quickRunner(snapshot, methodology, index, own, memo) ?? plain
}

/** The engine itself. */
function plainRunner(
  snapshot: Snapshot,
  methodology: Methodology,
  { code }: Index,
  groups: readonly WeightGroup[],
  memo: Memo,
): IndexRunner {
  return (drawn, ranks) => {
    const { indices, ties } = withDrawnWeights(methodology, groups, drawn)
    const index = indices.find((candidate) => candidate.code === code)
    if (index === undefined) throw new RangeError(`there is no index ${code}`)
    const { rank, ranked } = scoreIndex(snapshot, index, ties, undefined, memo)
    ranks.set(rank)
    return ranked
  }
}

function once(runner: IndexRunner): IndexRunner {
  let first: { readonly ranks: Ranks; readonly ranked: number } | undefined
  return (drawn, ranks) => {
    first ??= { ranked: runner(drawn, ranks), ranks: ranks.slice() }
    ranks.set(first.ranks)
    return first.ranked
  }
}
