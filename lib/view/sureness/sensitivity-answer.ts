import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Estimate } from '#lib/scoring/sensitivity/effects.ts'
import type { LeftOut } from '#lib/scoring/sensitivity/choice-factors.ts'
import type { GroupKind } from '#lib/scoring/sensitivity/method-design.ts'
import type { MethodSensitivity } from '#lib/scoring/sensitivity/method-sensitivity.ts'
import type { SensitivityPlan } from '#lib/scoring/sensitivity/plan.ts'
import { scoreSummary, type ScoreSummary } from '#lib/view/score-answer.ts'
import { planAnswer, type PlanAnswer } from './plan-answer.ts'

/** The answer of the HTTP interface to which choices matter. */
export type SensitivityAnswer = Pick<ScoreSummary, 'dataset' | 'engine' | 'scenario' | 'scenario_hash'> & {
  readonly plan: PlanAnswer & { readonly evaluations: number }
  readonly results: readonly {
    readonly result: string
    readonly mean: number
    readonly variance: number
    readonly effects: readonly {
      readonly index: string
      readonly kind: GroupKind
      readonly first: Estimate
      readonly total: Estimate
    }[]
  }[]
  readonly left_out: readonly LeftOut[]
}

/** Which choices matter, as the HTTP interface answers it. */
export function sensitivityAnswer(
  scored: ScoredScenario,
  plan: SensitivityPlan,
  found: MethodSensitivity,
): SensitivityAnswer {
  const { dataset, engine, scenario, scenario_hash } = scoreSummary(scored)
  return {
    ...{ dataset, engine, scenario, scenario_hash },
    plan: { ...planAnswer(plan), evaluations: found.evaluations },
    results: found.results.map(({ result, mean, variance, effects }) => ({
      ...{ result, mean, variance },
      effects: found.groups.flatMap(({ index, kind }, at) => {
        const effect = effects[at]
        return effect === undefined ? [] : [{ index, kind, first: effect.first, total: effect.total }]
      }),
    })),
    left_out: found.leftOut,
  }
}
