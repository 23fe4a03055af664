import type { Scenario } from '#lib/scenario/scenario.ts'
import { weightGroups, type WeightGroup } from '#lib/scenario/weight-groups.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { CountedScenario } from './count-scenarios.ts'
import type { WeightedValue } from './weighted-quantile.ts'

/** The weights of one group as everybody proposed them. Arrays have one entry for each member, in order. */
export type ProposedWeights = {
  readonly index: string
  readonly group: WeightGroup
  /** The shares of the current method, 0 to 1. */
  readonly published: readonly number[]
  /** All proposed shares of each member with how much they count, ascending. */
  readonly proposed: readonly (readonly WeightedValue[])[]
  /** How much counts in all. */
  readonly weight: number
}

const sharesOf = (weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** The weights of a group in a canonical scenario, which holds a changed group whole; the baseline's otherwise. */
function weightsIn(scenario: Scenario, index: string, { key, codes, weights }: WeightGroup) {
  const given = scenario.indices?.[index]?.[key] ?? {}
  return codes.map((code, at) => (Object.hasOwn(given, code) ? given[code] : weights[at]) ?? 0)
}

/**
 * What all scenarios together say about each group of weights, as shares of the group. Who left a group as it is proposes
 * its current shares. A group whose weights are all 0 has no shares, so that scenario says nothing about it.
 *
 * @param baseline the methodology that the scenarios are about
 */
export function proposedWeights(
  baseline: Methodology,
  scenarios: readonly CountedScenario[],
): ProposedWeights[] {
  return baseline.indices.flatMap((index) =>
    weightGroups(index).map((group): ProposedWeights => {
      const members = group.codes.map(() => new Map<number, number>())
      let counted = 0
      for (const { scenario, weight } of scenarios) {
        const shares = sharesOf(weightsIn(scenario, index.code, group))
        if (shares.some(Number.isNaN)) continue
        counted += weight
        for (const [at, member] of members.entries()) {
          const share = shares[at] ?? 0
          member.set(share, (member.get(share) ?? 0) + weight)
        }
      }
      return {
        index: index.code,
        group,
        published: sharesOf(group.weights),
        proposed: members.map((member) => [...member].sort(([one], [other]) => one - other)),
        weight: counted,
      }
    }),
  )
}
