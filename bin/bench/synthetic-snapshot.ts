import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import type { Indicator, Snapshot } from '#lib/scoring/snapshot.ts'

/** As the demonstration: 19 indicators of areas in three domains, seven of small areas, four small areas to an area. */
const shape = { domains: [5, 7, 7], smallDomains: 7, smallAreas: 4 }

/** Made-up numbers of any size, only to see how the time of scoring grows with the number of areas. */
export function syntheticSnapshot(areas: number): Snapshot {
  const random = seededRandom(areas)
  const column = (units: number) => Float64Array.from({ length: units }, () => random() * random() * 100)
  const indicator = (code: string, level: Indicator['level'], units: number): Indicator => ({
    code,
    name: code,
    description: '',
    unit: '',
    polarity: 1,
    status: 'illustrative',
    source: 'synthetic',
    sourceDate: '',
    level,
    values: column(units),
  })
  const small = areas * shape.smallAreas
  const cni = shape.domains.map((count, at) => domain(`d${at}`, count, 'normal_score'))
  const imd = Array.from({ length: shape.smallDomains }, (_, at) => domain(`s${at}`, 1, 'none'))
  const each = (text: string) => Array.from({ length: areas }, (_, at) => `${text}${at}`)
  const empty = new Float64Array(areas).fill(NaN)
  return {
    dataset: { name: 'synthetic', version: '1.0.0', digest: '', title: 'Synthetic', invented: true },
    methodology: methodology(cni, imd),
    areas: {
      count: areas,
      codes: each('A'),
      names: each('Area '),
      districtCodes: each('D'),
      districtNames: each('District '),
      regionCodes: each('R'),
      regionNames: each('Region '),
      population: new Float64Array(areas).fill(7000),
      longitude: empty,
      latitude: empty,
    },
    smallAreas: {
      count: small,
      codes: Array.from({ length: small }, (_, at) => `S${at}`),
      area: Int32Array.from({ length: small }, (_, at) => at % areas),
      population: new Float64Array(small).fill(1600),
    },
    indicators: [
      ...cni.flatMap(({ indicators }) => indicators.map(({ code }) => indicator(code, 'area', areas))),
      ...imd.flatMap(({ indicators }) => indicators.map(({ code }) => indicator(code, 'small_area', small))),
    ],
  }
}

function domain(code: string, count: number, normalisation: Domain['normalisation']): Domain {
  return {
    code,
    name: code,
    weight: 100,
    normalisation,
    aggregation: 'arithmetic',
    transformation: 'exponential_rank',
    indicators: Array.from({ length: count }, (_, at) => ({ code: `${code}_${at}`, weight: 100 })),
  }
}

function methodology(cni: readonly Domain[], imd: readonly Domain[]): Methodology {
  const index = (code: string, domains: readonly Domain[]): Index => ({
    code,
    name: code,
    short_name: code,
    level: 'area',
    aggregation: 'arithmetic',
    score_scale: 1,
    missing: { policy: 'reweight', min_coverage: 0.5 },
    domains,
  })
  return {
    version: 1,
    name: 'Synthetic',
    ties: 'average',
    classification: {
      label: 'Listed',
      rule: 'all',
      cuts: ['cni', 'imd'].map((code) => ({ index: code, worst_share: 0.1 })),
    },
    indices: [index('cni', cni), { ...index('imd', imd), level: 'small_area', summary: 'mean_score' }],
  }
}
