import { failure, success, type Result } from '#lib/result/result.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { canonicalScenario } from './canonical-scenario.ts'
import { readableScenario } from './readable-scenario.ts'
import { resolveScenario, type UnknownCode } from './resolve-scenario.ts'
import type { Scenario } from './scenario.ts'

/** One scenario in the forms that are needed, all standing for the same result. */
export type SettledScenario = {
  /** For hashing, storing and comparing. */
  readonly canonical: Scenario
  /** For links, forms and words. */
  readonly readable: Scenario
  /** The complete recipe, for scoring, with weights as people see them. */
  readonly methodology: Methodology
}

/**
 * Settles what a scenario means beside a baseline, or names every code that the baseline does not have.
 *
 * Example: `{ cuts: { cni: 0.1 } }` beside a baseline with that cut settles to the canonical form `{}`.
 */
export function settleScenario(
  baseline: Methodology,
  scenario: Scenario,
): Result<SettledScenario, UnknownCode> {
  const given = resolveScenario(baseline, scenario)
  if (!given.ok) return given
  const canonical = canonicalScenario(baseline, given.value)
  const readable = readableScenario(baseline, canonical)
  const settled = resolveScenario(baseline, readable)
  return settled.ok ? success({ canonical, readable, methodology: settled.value }) : failure(settled.issues)
}
