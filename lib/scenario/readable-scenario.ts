import type { Methodology } from '#lib/scoring/methodology.ts'
import { largestWeight, type IndexScenario, type Scenario } from './scenario.ts'
import { likeBaseline, weightGroups } from './weight-groups.ts'

/**
 * A scenario as people see it, in links and forms: the same shares as the canonical form, with weights on the
 * baseline's scale and only those that differ from it.
 *
 * Example: canonical `{ a: 0, b: 1, c: 1 }` beside a baseline of 100 each reads `{ a: 0 }`.
 */
export function readableScenario(baseline: Methodology, canonical: Scenario): Scenario {
  if (canonical.indices === undefined) return canonical
  const indices = Object.fromEntries(
    baseline.indices.flatMap((index) => {
      const change = canonical.indices?.[index.code]
      if (change === undefined) return []
      const { domain_weights, indicator_weights, ...settings } = change
      const readable: IndexScenario = {
        ...readableWeights(index, { domain_weights, indicator_weights }),
        ...settings,
      }
      return [[index.code, readable]]
    }),
  )
  return { ...canonical, indices }
}

type Weights = Record<'domain_weights' | 'indicator_weights', Readonly<Record<string, number>> | undefined>

function readableWeights(index: Methodology['indices'][number], changed: Weights): IndexScenario {
  const readable: Record<keyof Weights, Record<string, number>> = {
    domain_weights: {},
    indicator_weights: {},
  }
  for (const group of weightGroups(index)) {
    const record = changed[group.key]
    const given = group.codes.map((code) => record?.[code])
    if (!given.some((weight) => weight !== undefined)) continue
    const full = given.map((weight, at) => weight ?? group.weights[at] ?? 0)
    for (const [at, weight] of likeBaseline(full, group.weights, largestWeight).entries()) {
      const code = group.codes[at]
      if (code !== undefined && weight !== group.weights[at]) readable[group.key][code] = weight
    }
  }
  return {
    ...(Object.keys(readable.domain_weights).length === 0 ? {} : { domain_weights: readable.domain_weights }),
    ...(Object.keys(readable.indicator_weights).length === 0
      ? {}
      : { indicator_weights: readable.indicator_weights }),
  }
}
