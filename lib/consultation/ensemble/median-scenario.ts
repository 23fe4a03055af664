import type { IndexScenario, Scenario } from '#lib/scenario/scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { CountedScenario } from './count-scenarios.ts'
import { proposedWeights, type ProposedWeights } from './proposed-weights.ts'
import { weightedQuantile, type WeightedValue } from './weighted-quantile.ts'
import { wholeWeights } from './whole-weights.ts'

/**
 * One scenario in the middle of many: each weight is the median of the proposed shares, each cut the median of the
 * proposed cuts. Methods (scales, means, summaries, ties) stay as they are now: between two methods there is no middle.
 *
 * The medians of a group need not add up to 1; they are divided by their sum and become whole weights (`wholeWeights`).
 * When the medians of a group are all 0 (each person keeps another member alone) the means of the shares stand instead.
 * The answer is well formed and may be settled and scored like any scenario; without scenarios it is the baseline, {}.
 *
 * @param baseline the methodology that the scenarios are about
 * @param scenarios canonical
 */
export function medianScenario(baseline: Methodology, scenarios: readonly CountedScenario[]): Scenario {
  if (scenarios.length === 0) return {}
  const indices: Record<string, IndexScenario> = {}
  for (const proposed of proposedWeights(baseline, scenarios)) {
    const weights = medianWeights(proposed)
    if (weights === null) continue
    const { key, codes } = proposed.group
    const change = (indices[proposed.index] ??= {})
    change[key] = {
      ...change[key],
      ...Object.fromEntries(codes.map((code, at) => [code, weights[at] ?? 0])),
    }
  }
  return { cuts: medianCuts(baseline, scenarios), indices }
}

/** Null when no scenario says anything about the group. */
function medianWeights({ proposed, weight }: ProposedWeights): number[] | null {
  if (weight === 0) return null
  const medians = proposed.map((values) => weightedQuantile(values, 0.5))
  return wholeWeights(medians.every((median) => median === 0) ? proposed.map(meanOf) : medians)
}

function meanOf(values: readonly WeightedValue[]): number {
  let [sum, total] = [0, 0]
  for (const [value, weight] of values) {
    sum += value * weight
    total += weight
  }
  return sum / total
}

function medianCuts(
  baseline: Methodology,
  scenarios: readonly CountedScenario[],
): NonNullable<Scenario['cuts']> {
  return Object.fromEntries(
    baseline.classification.cuts.map(({ index, worst_share }) => {
      const values = scenarios
        .map(({ scenario, weight }): WeightedValue => [scenario.cuts?.[index] ?? worst_share, weight])
        .sort(([one], [other]) => one - other)
      return [index, Number(weightedQuantile(values, 0.5).toPrecision(12))]
    }),
  )
}
