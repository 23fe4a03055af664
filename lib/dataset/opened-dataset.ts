import { createMemo, type Memo } from '#lib/scoring/memo.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'

/** A dataset version ready for scoring. A process opens each version once and keeps it. */
export type OpenedDataset = {
  /** `<name>@<version>`, for example `england-2019@1.0.0`: what links and addresses say. */
  readonly id: string
  readonly snapshot: Snapshot
  /** What the engine remembers about this snapshot between two scorings. */
  readonly memo: Memo
  /** Our own run of the methodology as published. */
  readonly baselineScores: Scores
}

/**
 * Makes a snapshot ready for scoring: gives it a memo and scores its baseline, once.
 *
 * Throws RangeError when the methodology of the dataset cannot be scored, which import refuses.
 */
export function openSnapshot(snapshot: Snapshot): OpenedDataset {
  const { name, version } = snapshot.dataset
  const memo = createMemo()
  return {
    id: `${name}@${version}`,
    snapshot,
    memo,
    baselineScores: score(snapshot, snapshot.methodology, memo),
  }
}
