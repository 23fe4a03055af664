import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Choice } from '#lib/scoring/robustness/choices.ts'
import type { Varied } from '#lib/scoring/robustness/options.ts'
import type { Alternatives } from '#lib/scoring/robustness/variations.ts'
import { weightGroups, type WeightGroup } from '#lib/scoring/robustness/weight-groups.ts'
import { settingFactors, type LeftOut, type SettingFactor } from './choice-factors.ts'
import type { FactorGroup } from './design.ts'

/** What a group of a design is about: the weights of domains or of indicators of an index, or one of its settings. */
export type GroupKind = 'domains' | 'indicators' | Choice

/** A group of a design over a method: its factors are places in a point. */
export type MethodGroup = FactorGroup & { readonly index: string; readonly kind: GroupKind }

/** A sensitivity analysis of a methodology, apart from its size and seed. */
export type MethodDesign = {
  readonly groups: readonly MethodGroup[]
  readonly factors: number
  /** Where the factor of each weight stands, by the weight's place among those drawn; −1 = it does not vary. */
  readonly ofWeight: Int32Array
  readonly weights: readonly WeightGroup[]
  readonly settings: readonly (SettingFactor & { readonly factor: number })[]
  /** Cuts of an index, its own first. */
  readonly cuts: readonly {
    readonly index: string
    readonly shares: readonly number[]
    readonly factor: number
  }[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Everything about a method that may vary, as groups of factors: each setting is a factor, all weights of the domains of
 * an index are a group, all weights of its indicators another.
 *
 * The same arguments give the same design. `sound`: whether a methodology can be scored.
 */
export function methodDesign(
  methodology: Methodology,
  varied: readonly Varied[],
  alternatives: readonly Alternatives[],
  sound: (methodology: Methodology) => boolean,
): MethodDesign {
  const weights = weightGroups(methodology, varied)
  const last = weights.at(-1)
  const ofWeight = new Int32Array((last?.start ?? 0) + (last?.codes.length ?? 0)).fill(-1)
  const groups: MethodGroup[] = []
  let factors = 0
  const add = (index: string, kind: GroupKind, count: number) => {
    const own = Array.from({ length: count }, (_, at) => factors + at)
    groups.push({ name: `${index} ${kind}`, index, kind, factors: own })
    factors += count
    return own
  }
  for (const { code } of methodology.indices) {
    for (const kind of ['domains', 'indicators'] as const) {
      const places = weights
        .filter(
          (group) =>
            group.index === code && group.isVaried && (group.domain === null) === (kind === 'domains'),
        )
        .flatMap(({ start, codes }) => codes.map((_, at) => start + at))
      if (places.length === 0) continue
      add(code, kind, places.length).forEach((factor, at) => (ofWeight[places[at] ?? -1] = factor))
    }
  }
  const { factors: found, leftOut } = settingFactors(methodology, alternatives, sound)
  const settings = found.map((setting) => ({
    ...setting,
    factor: add(setting.index, setting.choice, 1)[0] ?? 0,
  }))
  const cuts = alternatives.flatMap(({ index, worstShares = [] }) => {
    const own = methodology.classification.cuts.find((cut) => cut.index === index)?.worst_share
    if (own === undefined || worstShares.length === 0) return []
    return [{ index, shares: [own, ...worstShares], factor: add(index, 'cuts', 1)[0] ?? 0 }]
  })
  return { groups, factors, ofWeight, weights, settings, cuts, leftOut }
}
