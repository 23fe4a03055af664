import type { Result } from '#lib/result/result.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'

/**
 * Scores a scenario on the dataset that a page is about, or names everything that is in the way. It may wait for its turn,
 * so that a page with many changes does not keep others waiting.
 */
export type ScoreScenario = (scenario: Scenario) => Promise<Result<ScoredScenario>>
