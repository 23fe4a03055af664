import type { Issue } from '#lib/result/result.ts'
import type { Domain, Index, IndicatorUse, Methodology } from '#lib/scoring/methodology.ts'
import { normalisations } from '#lib/scoring/normalisations.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { transformations } from '#lib/scoring/transformations.ts'

/**
 * Refuses recipes that cannot be calculated, before anything runs, naming every setting concerned: a geometric mean
 * over values that can be 0 or less, a logarithm of such values, an index with nothing included, goalposts that are
 * missing, a cut outside (0, 0.5]. An empty answer means that `score` will work.
 *
 * Example: z-scores under a geometric mean give two issues, one at each setting.
 */
export function checkMethodology(methodology: Methodology, indicators: Snapshot['indicators']): Issue[] {
  return [
    ...methodology.classification.cuts.flatMap(({ index, worst_share }) =>
      worst_share > 0 && worst_share <= 0.5
        ? []
        : [{ path: `cuts.${index}`, message: 'the cut must be above 0 and no more than 0.5 (50% of areas)' }],
    ),
    ...methodology.indices.flatMap((index) => checkIndex(index, indicators)),
  ]
}

type IncludedDomain = { readonly domain: Domain; readonly uses: readonly IndicatorUse[] }

function checkIndex(index: Index, indicators: Snapshot['indicators']): Issue[] {
  const path = `indices.${index.code}`
  const included: IncludedDomain[] = index.domains
    .filter(({ weight }) => weight > 0)
    .map((domain) => ({ domain, uses: domain.indicators.filter(({ weight }) => weight > 0) }))
    .filter(({ uses }) => uses.length > 0)
  if (included.length === 0) {
    const message = `at least one weight of ${index.short_name} must be above zero`
    return [{ path: `${path}.domain_weights`, message }]
  }
  return [
    ...included.flatMap(({ domain, uses }) => checkUses(path, domain, uses, indicators)),
    ...(index.aggregation === 'geometric' ? checkGeometricIndex(path, included) : []),
  ]
}

const normalisationOf = (use: IndicatorUse, domain: Domain) => use.normalisation ?? domain.normalisation
const aboveZero = (code: Domain['normalisation']) => normalisations[code].range === 'above_zero'

/** Two issues, one at each setting, each naming the other. */
function clash(aggregationPath: string, methodPath: string, method: string, what: string): Issue[] {
  return [
    {
      path: aggregationPath,
      message: `geometric needs scores above 0, but ${method} (${methodPath}) can give 0 or less for ${what}`,
    },
    {
      path: methodPath,
      message: `${method} can give 0 or less for ${what}, which geometric (${aggregationPath}) cannot take`,
    },
  ]
}

function checkUses(
  path: string,
  domain: Domain,
  uses: readonly IndicatorUse[],
  indicators: Snapshot['indicators'],
): Issue[] {
  const issues: Issue[] = []
  const risky = uses.find((use) => !aboveZero(normalisationOf(use, domain)))
  if (domain.aggregation === 'geometric' && risky !== undefined) {
    const method = normalisationOf(risky, domain)
    issues.push(...clash(`${path}.domain_aggregation`, `${path}.normalisation`, method, domain.name))
  }
  for (const use of uses) {
    if (normalisationOf(use, domain) === 'goalposts' && use.goalposts === undefined) {
      issues.push({ path: `${path}.normalisation`, message: `${use.code} has no goalposts` })
    }
    const { above } = transformations[use.transformation ?? 'none']
    const values = indicators.find(({ code }) => code === use.code)?.values ?? new Float64Array(0)
    if (above > -Infinity && values.some((value) => value <= above)) {
      const transformation = use.transformation ?? 'none'
      issues.push({
        path: `${path}.indicator_weights.${use.code}`,
        message: `${transformation} of ${use.code} needs values above ${above}, and it has others`,
      })
    }
  }
  return issues
}

function checkGeometricIndex(path: string, included: readonly IncludedDomain[]): Issue[] {
  for (const { domain, uses } of included) {
    if (domain.transformation !== 'none') {
      if (aboveZero(domain.transformation)) continue
      return clash(`${path}.aggregation`, `${path}.transformation`, domain.transformation, domain.name)
    }
    const risky = uses.find((use) => !aboveZero(normalisationOf(use, domain)))
    if (risky === undefined) continue
    const method =
      normalisationOf(risky, domain) === 'none' ? 'none' : `none after ${normalisationOf(risky, domain)}`
    return clash(`${path}.aggregation`, `${path}.transformation`, method, domain.name)
  }
  return []
}
