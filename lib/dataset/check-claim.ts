import 'server-only'
import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import { readClaim, type Claim } from '#lib/scenario/read-claim.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { StoredDataset } from './dataset-store.ts'
import { findDataset } from './find-dataset.ts'
import { scoreDataset } from './score-dataset.ts'

/** One thing that a claim says, beside what came out. */
export type Check = {
  readonly what: 'engine' | 'digest' | 'hash' | 'listed'
  readonly claimed: string
  readonly found: string
}

/** What came of running a claim again. */
export type CheckedClaim =
  | { readonly kind: 'unusable'; readonly issues: readonly Issue[] }
  | { readonly kind: 'no-data'; readonly dataset: string }
  | {
      readonly kind: 'checked'
      readonly dataset: StoredDataset
      readonly scored: ScoredScenario
      /** The claim named its data; else the current ones were used. */
      readonly dataNamed: boolean
      readonly checks: readonly Check[]
    }

/** How the text of a file becomes a value: strict JSON, every problem named. */
type ParseJson = (text: string) => Result<unknown>

/**
 * Runs again what a citation, a link or a scenario file stands for, and compares what it says with what comes out.
 *
 * Throws ServiceError `Unavailable` when the database is away.
 */
export async function checkClaim(text: string, parseJson: ParseJson): Promise<CheckedClaim> {
  const claim = readClaim(text)
  if (!claim.ok) return { kind: 'unusable', issues: claim.issues }
  const { dataset: asked } = claim.value
  const dataset = await findDataset(asked ?? '')
  if (dataset === null) return { kind: 'no-data', dataset: asked ?? '' }
  const scenario = scenarioOf(claim.value, dataset, parseJson)
  if (!scenario.ok) return { kind: 'unusable', issues: scenario.issues }
  const scoring = scoreDataset(dataset, scenario.value)
  if (!scoring.ok) return { kind: 'unusable', issues: scoring.issues }
  const { value: scored } = scoring
  const checks = checksOf(claim.value, scored)
  return { kind: 'checked', dataset, scored, dataNamed: asked !== null, checks }
}

function scenarioOf(
  { scenario }: Claim,
  { snapshot }: StoredDataset,
  parseJson: ParseJson,
): Result<Scenario> {
  if ('fields' in scenario) return readFields(snapshot.methodology, scenario.fields)
  const json = parseJson(scenario.file)
  if (!json.ok) {
    return failure(json.issues.map(({ path, message }) => ({ path, message: `The file ${message}` })))
  }
  const parsed = parseScenario(json.value)
  return parsed.ok ? success(parsed.value) : parsed
}

function checksOf({ engine, digest, hash, listed }: Claim, scored: ScoredScenario): Check[] {
  const check = (what: Check['what'], claimed: string | null, found: string): Check[] =>
    claimed === null ? [] : [{ what, claimed, found }]
  return [
    ...check('engine', engine, engineVersion),
    ...check('digest', digest, scored.snapshot.dataset.digest),
    ...check('hash', hash, scored.hash),
    ...check('listed', listed === null ? null : String(listed), String(scored.comparison.scenario)),
  ]
}
