import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import type { IndexScenario, Scenario } from './scenario.ts'
import { reduced, weightGroups } from './weight-groups.ts'

/** A share to twelve significant digits: what differs beyond them is not a different scenario. */
const settledShare = (share: number): number => Number(share.toPrecision(12))

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at])

/**
 * The one canonical form of a scenario: only what differs from the baseline, each group of weights complete and divided
 * by its greatest common divisor. Two recipes that give the same shares and methods have the same canonical form.
 *
 * `methodology` is what `resolveScenario(baseline, scenario)` gave.
 * Example: leaving one of three equal domains out gives `{ domain_weights: { a: 0, b: 1, c: 1 } }`.
 */
export function canonicalScenario(baseline: Methodology, methodology: Methodology): Scenario {
  const cuts = changedCuts(baseline, methodology)
  const indices = changedIndices(baseline, methodology)
  return {
    ...(methodology.ties === baseline.ties ? {} : { ties: methodology.ties }),
    ...(Object.keys(cuts).length === 0 ? {} : { cuts }),
    ...(Object.keys(indices).length === 0 ? {} : { indices }),
  }
}

function changedCuts(baseline: Methodology, methodology: Methodology): Record<string, number> {
  const published = new Map(
    baseline.classification.cuts.map(({ index, worst_share }) => [index, settledShare(worst_share)]),
  )
  return Object.fromEntries(
    methodology.classification.cuts
      .map(({ index, worst_share }) => [index, settledShare(worst_share)] as const)
      .filter(([index, share]) => published.get(index) !== share),
  )
}

function changedIndices(baseline: Methodology, methodology: Methodology): Record<string, IndexScenario> {
  const changed: Record<string, IndexScenario> = {}
  for (const index of methodology.indices) {
    const published = baseline.indices.find(({ code }) => code === index.code)
    if (published === undefined) continue
    const change = changedIndex(published, index)
    if (Object.keys(change).length > 0) changed[index.code] = change
  }
  return changed
}

function changedIndex(published: Index, index: Index): IndexScenario {
  const weights = changedWeights(published, index)
  const normalisation = changedSetting(published, index, ({ normalisation }) => normalisation)
  const domainAggregation = changedSetting(published, index, ({ aggregation }) => aggregation)
  const transformation = changedSetting(published, index, ({ transformation }) => transformation)
  return {
    ...weights,
    ...(normalisation === undefined ? {} : { normalisation }),
    ...(domainAggregation === undefined ? {} : { domain_aggregation: domainAggregation }),
    ...(transformation === undefined ? {} : { transformation }),
    ...(index.aggregation === published.aggregation ? {} : { aggregation: index.aggregation }),
    ...(index.summary === undefined || index.summary === published.summary ? {} : { summary: index.summary }),
  }
}

/** A setting of every domain: a scenario sets it for all of them, so a change shows in the first domain that differs. */
function changedSetting<Setting>(
  published: Index,
  index: Index,
  setting: (domain: Domain) => Setting,
): Setting | undefined {
  const differs = index.domains.find((domain, at) => {
    const before = published.domains[at]
    return before !== undefined && setting(before) !== setting(domain)
  })
  return differs === undefined ? undefined : setting(differs)
}

function changedWeights(
  published: Index,
  index: Index,
): Pick<IndexScenario, 'domain_weights' | 'indicator_weights'> {
  const before = weightGroups(published)
  const changed = { domain_weights: new Map<string, number>(), indicator_weights: new Map<string, number>() }
  for (const [at, group] of weightGroups(index).entries()) {
    const weights = reduced(group.weights)
    if (sameNumbers(weights, reduced(before[at]?.weights ?? []))) continue
    for (const [member, code] of group.codes.entries()) changed[group.key].set(code, weights[member] ?? 0)
  }
  return {
    ...(changed.domain_weights.size === 0
      ? {}
      : { domain_weights: Object.fromEntries(changed.domain_weights) }),
    ...(changed.indicator_weights.size === 0
      ? {}
      : { indicator_weights: Object.fromEntries(changed.indicator_weights) }),
  }
}
