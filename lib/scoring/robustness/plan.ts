import type { Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { alternativesOf, type Choice } from './choices.ts'
import type { Drawing, Varied } from './options.ts'
import { prepare, type Prepared } from './prepare.ts'
import { variationsOf } from './variations.ts'

/** What a person chose for a robustness analysis: all of its result follows from this, the dataset and the methodology. */
export type RobustnessPlan = {
  /** How often the classification is rerun. */
  readonly runs: number
  readonly seed: number
  readonly drawing: Drawing
  readonly varied: readonly Varied[]
  /** What else varies, beside weights. */
  readonly choices: readonly Choice[]
}

/** Makes a planned analysis ready to run. `sound`: whether a methodology can be scored. See `prepare` for what it throws. */
export function preparePlan(
  snapshot: Snapshot,
  methodology: Methodology,
  { seed, drawing, varied, choices }: RobustnessPlan,
  sound: (methodology: Methodology) => boolean,
  memo?: Memo,
): Prepared {
  const variations = variationsOf(methodology, alternativesOf(methodology, choices), sound)
  return prepare(snapshot, methodology, { seed, drawing, varied, variations }, memo)
}
