import { noMemo, type Memo } from './memo.ts'
import type { Methodology } from './methodology.ts'
import { scoreIndex, type IndexScores } from './score-index.ts'
import type { Snapshot } from './snapshot.ts'

/** The answer of a methodology on a dataset version, for W areas in their order. */
export type Scores = {
  /** In the methodology's order. */
  readonly indices: readonly IndexScores[]
  /** 1 = on the list, 0 = not. */
  readonly listed: Uint8Array
  /** 1 = an index with a cut has no score for the area: not enough data. Such an area is never listed. */
  readonly notEnoughData: Uint8Array
}

/**
 * Turns a dataset into a list: docs/method.md, steps 1 to 10.
 *
 * A pure function: the same snapshot and methodology give the same bytes, with or without a memo. Nothing given to it
 * is changed. Throws RangeError for a methodology that lib/scenario/check would refuse.
 *
 * Example: `score(snapshot, snapshot.methodology)` is the baseline; on england-2019 225 areas are listed.
 */
export function score(snapshot: Snapshot, methodology: Methodology, memo: Memo = noMemo): Scores {
  const { cuts } = methodology.classification
  const indices = methodology.indices.map((index) => {
    const cut = cuts.find((candidate) => candidate.index === index.code)
    return scoreIndex(snapshot, index, methodology.ties, cut?.worst_share, memo)
  })
  const areas = snapshot.areas.count
  const listed = new Uint8Array(areas).fill(1)
  const notEnoughData = new Uint8Array(areas)
  for (const { code, score: column, lowestInside, ranked } of indices) {
    if (!cuts.some(({ index }) => index === code)) continue
    markOutside(column, lowestInside, listed)
    if (ranked < areas) markMissing(column, notEnoughData)
  }
  return { indices, listed, notEnoughData }
}

/** Takes areas that an index keeps off the list from it. No branch depends on a score: those are hard to foresee. */
function markOutside(score: Float64Array, lowestInside: number, listed: Uint8Array): void {
  for (let area = 0; area < score.length; area++) {
    listed[area] = (listed[area] ?? 0) & Number((score[area] ?? NaN) >= lowestInside)
  }
}

function markMissing(score: Float64Array, notEnoughData: Uint8Array): void {
  for (let area = 0; area < score.length; area++) if (Number.isNaN(score[area])) notEnoughData[area] = 1
}
