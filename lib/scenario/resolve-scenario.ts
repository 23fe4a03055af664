import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import type { IndexScenario, Scenario } from './scenario.ts'

/** A code that the methodology does not have; it may belong to another dataset version. */
export type UnknownCode = Issue & { readonly code: string }

const unknown = (path: string, code: string, kind: string): UnknownCode => ({
  path,
  code,
  message: `there is no ${kind} ${code} in this dataset`,
})

/**
 * The complete recipe that a scenario stands for: the baseline with the scenario's differences put in.
 *
 * Fails with every code that the baseline does not have; nothing is scored then.
 * Example: `resolveScenario(baseline, {})` is the baseline itself.
 */
export function resolveScenario(baseline: Methodology, scenario: Scenario): Result<Methodology, UnknownCode> {
  const issues = unknownCodes(baseline, scenario)
  if (issues.length > 0) return failure(issues)
  const cuts = scenario.cuts ?? {}
  return success({
    ...baseline,
    ties: scenario.ties ?? baseline.ties,
    classification: {
      ...baseline.classification,
      cuts: baseline.classification.cuts.map((cut) => ({
        ...cut,
        worst_share: ownNumber(cuts, cut.index) ?? cut.worst_share,
      })),
    },
    indices: baseline.indices.map((index) => {
      const indices = scenario.indices ?? {}
      const change = Object.hasOwn(indices, index.code) ? indices[index.code] : undefined
      return change === undefined ? index : resolveIndex(index, change)
    }),
  })
}

function resolveIndex(index: Index, change: IndexScenario): Index {
  return {
    ...index,
    aggregation: change.aggregation ?? index.aggregation,
    ...(change.summary === undefined ? {} : { summary: change.summary }),
    domains: index.domains.map((domain): Domain => ({
      ...domain,
      weight: ownNumber(change.domain_weights, domain.code) ?? domain.weight,
      normalisation: change.normalisation ?? domain.normalisation,
      aggregation: change.domain_aggregation ?? domain.aggregation,
      transformation: change.transformation ?? domain.transformation,
      indicators: domain.indicators.map((use) => ({
        ...use,
        weight: ownNumber(change.indicator_weights, use.code) ?? use.weight,
      })),
    })),
  }
}

/** A record's own entry: `constructor` and its like are codes that nobody gave. */
function ownNumber(record: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

function unknownCodes(baseline: Methodology, scenario: Scenario): UnknownCode[] {
  const issues: UnknownCode[] = []
  for (const code of Object.keys(scenario.cuts ?? {})) {
    if (!baseline.classification.cuts.some(({ index }) => index === code)) {
      issues.push(unknown(`cuts.${code}`, code, 'index with a cut'))
    }
  }
  for (const [code, change] of Object.entries(scenario.indices ?? {})) {
    const index = baseline.indices.find((candidate) => candidate.code === code)
    if (index === undefined) issues.push(unknown(`indices.${code}`, code, 'index'))
    else issues.push(...unknownInIndex(index, change))
  }
  return issues
}

function unknownInIndex(index: Index, change: IndexScenario): UnknownCode[] {
  const path = `indices.${index.code}`
  const domains = new Set(index.domains.map(({ code }) => code))
  const indicators = new Set(index.domains.flatMap((domain) => domain.indicators.map(({ code }) => code)))
  const of = (
    record: Readonly<Record<string, number>> | undefined,
    known: Set<string>,
    key: string,
    kind: string,
  ) =>
    Object.keys(record ?? {})
      .filter((code) => !known.has(code))
      .map((code) => unknown(`${path}.${key}.${code}`, code, kind))
  return [
    ...of(change.domain_weights, domains, 'domain_weights', `domain of ${index.short_name} called`),
    ...of(
      change.indicator_weights,
      indicators,
      'indicator_weights',
      `indicator of ${index.short_name} called`,
    ),
    ...(change.summary !== undefined && index.level === 'area'
      ? [
          {
            path: `${path}.summary`,
            code: change.summary,
            message: `${index.short_name} has no small areas to sum up`,
          },
        ]
      : []),
  ]
}
