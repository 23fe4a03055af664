import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { firmness, type Firmness } from '#lib/scoring/robustness/firmness.ts'
import type { RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'
import { scoreSummary, type ScoreSummary } from '#lib/view/score-answer.ts'
import { countFirmness } from './count-firmness.ts'
import { planAnswer, type PlanAnswer } from './plan-answer.ts'

/** Where an area's rank lay in the reruns; null = it never had one. */
export type RankRange = {
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
}

/** The answer of the HTTP interface to how sure a list is. */
export type RobustnessAnswer = Pick<ScoreSummary, 'dataset' | 'engine' | 'scenario' | 'scenario_hash'> & {
  readonly plan: PlanAnswer & { readonly runs: number }
  readonly list: {
    readonly areas: number
    readonly mean_size: number
    readonly mean_kept: number
    readonly mean_overlap: number
  }
  readonly firmness: Readonly<Record<Firmness, number>>
  readonly indices: Readonly<
    Record<
      string,
      { readonly mean_rank_shift: number; readonly inside_cut: number; readonly mean_stay_inside: number }
    >
  >
  readonly areas: readonly {
    readonly code: string
    readonly name: string
    readonly listed: boolean
    readonly probability: number
    readonly firmness: Firmness
    readonly ranks: Readonly<Record<string, RankRange>>
  }[]
}

/**
 * How sure a list is as the HTTP interface answers it. Only areas that are on the list or were in a rerun are named one
 * by one.
 */
export function robustnessAnswer(
  scored: ScoredScenario,
  plan: RobustnessPlan,
  found: Robustness,
): RobustnessAnswer {
  const { dataset, engine, scenario, scenario_hash } = scoreSummary(scored)
  const { areas } = scored.snapshot
  const { listed } = scored.scores
  const named = Array.from(areas.codes.keys()).filter(
    (area) => listed[area] === 1 || (found.probability[area] ?? 0) > 0,
  )
  const rank = (value = 0) => (value === 0 ? null : value)
  return {
    ...{ dataset, engine, scenario, scenario_hash },
    plan: { ...planAnswer(plan), runs: plan.runs },
    list: {
      areas: found.list.baseline,
      mean_size: found.list.meanSize,
      mean_kept: found.list.meanKept,
      mean_overlap: found.list.meanOverlap,
    },
    firmness: countFirmness(found.probability),
    indices: Object.fromEntries(
      found.indices.map(({ index, meanRankShift, insideCut, meanStayInside }) => [
        index,
        { mean_rank_shift: meanRankShift, inside_cut: insideCut, mean_stay_inside: meanStayInside },
      ]),
    ),
    areas: named.map((area) => {
      const probability = found.probability[area] ?? 0
      return {
        code: areas.codes[area] ?? '',
        name: areas.names[area] ?? '',
        listed: listed[area] === 1,
        probability,
        firmness: firmness(probability),
        ranks: Object.fromEntries(
          found.indices.map(({ index, low, median, high }) => [
            index,
            { low: rank(low[area]), median: rank(median[area]), high: rank(high[area]) },
          ]),
        ),
      }
    }),
  }
}
