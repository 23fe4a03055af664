import type { Issue } from '#lib/result/result.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { UnknownCode } from '#lib/scenario/resolve-scenario.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { compare } from '#lib/scoring/compare.ts'
import { score } from '#lib/scoring/score.ts'
import type { OpenedDataset } from './opened-dataset.ts'
import { scenarioHash } from './scenario-hash.ts'

/**
 * What came of scoring a scenario, or everything that is in the way:
 * `unknown` codes that this dataset version does not have (another one may: `refuseUnknownCodes`),
 * `unscorable` choices that do not work together.
 */
export type Scoring =
  | { readonly ok: true; readonly value: ScoredScenario }
  | { readonly ok: false; readonly kind: 'unknown'; readonly issues: readonly UnknownCode[] }
  | { readonly ok: false; readonly kind: 'unscorable'; readonly issues: readonly Issue[] }

/**
 * Runs the classification again with a person's changes and compares it with the current method. Pages, the HTTP
 * interface and the command line all score through this one function.
 *
 * `scenario` is already well formed (`parseScenario`, `readFields`). Takes about a millisecond for 7,433 areas and
 * runs where it is called. Nothing given to it is changed.
 *
 * @example
 * const dataset = await openDataset('england-2019')
 * const scoring = scoreDataset(dataset, { indices: { cni: { domain_weights: { civic_assets: 0 } } } })
 * if (scoring.ok) scoring.value.comparison.entering.length // 108
 */
export function scoreDataset(dataset: OpenedDataset, scenario: Scenario): Scoring {
  const { snapshot, memo, baselineScores } = dataset
  const settled = settleScenario(snapshot.methodology, scenario)
  if (!settled.ok) return { ok: false, kind: 'unknown', issues: settled.issues }
  const { canonical, methodology } = settled.value
  const issues = checkMethodology(methodology, snapshot.indicators)
  if (issues.length > 0) return { ok: false, kind: 'unscorable', issues }
  const scores = score(snapshot, methodology, memo)
  return {
    ok: true,
    value: {
      snapshot,
      settled: settled.value,
      hash: scenarioHash(canonical),
      baselineScores,
      scores,
      comparison: compare(baselineScores, scores),
    },
  }
}
