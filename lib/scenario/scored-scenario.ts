import type { Comparison } from '#lib/scoring/compare.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { SettledScenario } from './settle-scenario.ts'

/**
 * A scenario with its answer: all that a page, a table or the HTTP interface needs to show it.
 *
 * Every array of scores has W = `snapshot.areas.count` values in the order of `snapshot.areas`.
 */
export type ScoredScenario = {
  readonly snapshot: Snapshot
  readonly settled: SettledScenario
  /** `sha256:` and 64 hexadecimal digits of the canonical form. */
  readonly hash: string
  /** Our own run of the methodology as published, never the published list itself. */
  readonly baselineScores: Scores
  readonly scores: Scores
  readonly comparison: Comparison
}
