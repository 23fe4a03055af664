import { readFields } from '#lib/scenario/read-fields.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { changesInWords } from './changes.ts'
import type { Effect } from './result-view.ts'
import type { SandboxMethod } from './sandbox-method.ts'
import type { ScoreScenario } from './score-scenario.ts'
import type { Settings } from './settings.ts'

/** Each effect costs a rescoring, so only so many are worked out. */
export const mostEffects = 12

/** By field: what each change would do if it were the only one. A change that cannot be calculated alone has none. */
export async function effectsAlone(
  baseline: Methodology,
  method: SandboxMethod,
  settings: Settings,
  score: ScoreScenario,
): Promise<Record<string, Effect>> {
  const effects: [string, Effect][] = []
  for (const { field } of changesInWords(method, settings).slice(0, mostEffects)) {
    const scenario = readFields(baseline, [[field, settings[field] ?? '']])
    const scoring = scenario.ok ? await score(scenario.value) : scenario
    if (!scoring.ok) continue
    const { entering, leaving } = scoring.value.comparison
    effects.push([field, { entering: entering.length, leaving: leaving.length }])
  }
  return Object.fromEntries(effects)
}
