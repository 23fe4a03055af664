import { failure, type Result } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { readFormWeights } from '#lib/scenario/read-form-weights.ts'
import { scenarioFields, type Field } from '#lib/scenario/scenario-query.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { methodFields, sandboxQuery, type DatasetInAddress } from './address.ts'
import type { Answer } from './answer.ts'
import { buildSandboxMethod } from './build-sandbox-method.ts'
import { effectsAlone } from './effects-alone.ts'
import { lookOf, type Look } from './look.ts'
import { problemsFrom } from './problems-from.ts'
import { buildResultView } from './result-view.ts'
import type { SandboxMethod } from './sandbox-method.ts'
import type { ScoreScenario } from './score-scenario.ts'
import { settingsOf, type Settings } from './settings.ts'

/** What an address or a sent form comes to. */
export type AnsweredFields = {
  readonly method: SandboxMethod
  /** The controls, exactly as they were typed. */
  readonly settings: Settings
  readonly look: Look
  readonly answer: Answer
  /** The scenario on the scale that people see; null with problems. */
  readonly scenario: Scenario | null
}

/**
 * Reads the fields of an address or form, scores them and puts the result, or every problem, into the words of the page.
 *
 * Example: no fields at all are the current method.
 */
export async function answerFields(
  { snapshot, ...dataset }: DatasetInAddress & { readonly snapshot: Snapshot },
  score: ScoreScenario,
  fields: readonly Field[],
): Promise<AnsweredFields> {
  const { methodology } = snapshot
  const method = buildSandboxMethod(snapshot)
  const own = methodFields(method, fields)
  const look = lookOf(fields)
  const settings = settingsOf(method, typedFields(methodology, own))
  const scoring = await scoreFields(methodology, own, score)
  if (!scoring.ok) {
    const problems = problemsFrom(method, settings, scoring.issues)
    return { method, settings, look, answer: { kind: 'problems', problems }, scenario: null }
  }
  const scenario = scoring.value.settled.readable
  const query = sandboxQuery(dataset, scenarioFields(methodology, scenario))
  const alone = await effectsAlone(methodology, method, settings, score)
  const result = buildResultView(scoring.value, { look, alone, query })
  return { method, settings, look, answer: { kind: 'result', result }, scenario }
}

/**
 * Scores fields, or names everything that is wrong at once: where some say nothing usable, the others are tried without
 * them, so that what does not work together is named too.
 */
async function scoreFields(
  methodology: Methodology,
  fields: readonly Field[],
  score: ScoreScenario,
): Promise<Result<ScoredScenario>> {
  const read = readFields(methodology, fields)
  if (read.ok) return score(read.value)
  const unusable = new Set(read.issues.map(({ path }) => path))
  const rest = readFields(
    methodology,
    fields.filter(([name]) => !unusable.has(name)),
  )
  const scoring = rest.ok ? await score(rest.value) : rest
  return failure([...read.issues, ...(scoring.ok ? [] : scoring.issues)])
}

/** In a form the tick boxes have a say in what its weights are. */
function typedFields(methodology: Methodology, fields: readonly Field[]): readonly Field[] {
  const isForm = fields.some(([name, value]) => name === 'form' && value === '1')
  return isForm ? [...readFormWeights(methodology, fields, new Map(fields))] : fields
}
