import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'

/**
 * The name of a scenario that everybody gets the same: `sha256:` and the SHA-256 of its canonical form as RFC 8785 JSON.
 *
 * `canonical` is what `settleScenario` gave; two ways to write the same shares have the same hash.
 * Example: the baseline `{}` is `sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a`.
 */
export function scenarioHash(canonical: Scenario): string {
  return `sha256:${createHash('sha256').update(canonicalJson(canonical)).digest('hex')}`
}
