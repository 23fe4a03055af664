import { explainIndex } from '#lib/scoring/explain-index.ts'
import { indicatorPoints } from '#lib/scoring/indicator-points/indicator-points.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { Explained } from './area-view.ts'

/** Takes every index of a methodology apart into domains and indicators, for `areaView`. Throws RangeError as they do. */
export const explainMethod = (snapshot: Snapshot, { indices, ties }: Methodology, memo?: Memo): Explained =>
  indices.map((index) => ({
    domains: explainIndex(snapshot, index, ties, memo),
    parts: indicatorPoints(snapshot, index, ties, memo),
  }))
