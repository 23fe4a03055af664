import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import { cniDomains } from './cni-indicators.ts'
import { imdIndicators } from './imd-indicators.ts'

const missing: Index['missing'] = { policy: 'reweight', min_coverage: 0.5 }

const cni: Index = {
  code: 'cni',
  name: 'Community Needs Index (demonstration)',
  short_name: 'CNI',
  level: 'area',
  aggregation: 'arithmetic',
  score_scale: 3,
  missing,
  domains: cniDomains.map(({ code, name, indicators }): Domain => ({
    code,
    name,
    weight: 100,
    normalisation: 'normal_score',
    aggregation: 'arithmetic',
    transformation: 'exponential_rank',
    indicators: indicators.map((indicator) => ({ code: indicator.code, weight: 100 })),
  })),
}

const imd: Index = {
  code: 'imd',
  name: 'Index of Multiple Deprivation (demonstration)',
  short_name: 'IMD',
  level: 'small_area',
  aggregation: 'arithmetic',
  score_scale: 0.999,
  missing,
  summary: 'mean_score',
  domains: imdIndicators.map(({ code, domain, domainName, weight }): Domain => ({
    code: domain,
    name: domainName,
    weight,
    normalisation: 'none',
    aggregation: 'arithmetic',
    transformation: 'exponential_rank',
    indicators: [{ code, weight: 100 }],
  })),
}

/** The demonstration's baseline: the method of the list of 2020, on invented indicators. */
export const demoMethodology: Methodology = {
  version: 1,
  name: "'Left behind' wards (demonstration)",
  ties: 'average',
  classification: {
    label: 'Left behind',
    rule: 'all',
    cuts: [
      { index: 'cni', worst_share: 0.1 },
      { index: 'imd', worst_share: 0.1 },
    ],
  },
  indices: [cni, imd],
}
